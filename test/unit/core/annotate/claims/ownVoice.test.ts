import { assertOwnClaims } from '../../../../support/attributions.ts';

describe('claims in the writer\'s own voice', () => {
  it('takes a plain statement, and leaves what somebody said alone', () => {
    assertOwnClaims('⟦own:Four tankers burned at the quay until noon.⟧ The port authority said nobody was hurt.');
  });
  it('leaves questions and orders alone', () => {
    assertOwnClaims('Who gave the order? Stay away from the river road.');
  });
  it('begins behind the dash of a date line', () => {
    assertOwnClaims('OREL (Delta Wire) — ⟦own:Two bridges fell overnight.⟧');
  });
  it('takes silence as a statement', () => {
    assertOwnClaims('⟦own:The ministry declined to comment.⟧ ⟦own:Orel has not responded.⟧ ⟦own:Nobody was killed.⟧');
  });
  it('takes the clause behind a semicolon, and the main clause before a participle that says', () => {
    assertOwnClaims('The ministry says it hit a barracks; ⟦own:it has offered no proof.⟧');
    assertOwnClaims('⟦own:The council moved lorries into the port on Monday⟧, arguing that smugglers held it.');
  });
  it('leaves headings, boilerplate and opinion alone', () => {
    assertOwnClaims('# What we know about the raid\n\nIt was a nice line.\n\nRead more: Orel after the raid', 'markdown');
    assertOwnClaims('Please do not feed the gulls. Subscribe to our evening letter.');
  });
  it('leaves a judgement alone, and keeps a fact of the same form', () => {
    assertOwnClaims('It was a grim morning. Such talk is cheap. Clearly, the army was unprepared.');
    assertOwnClaims('⟦own:It was the fourth fire in the tannery since Easter.⟧ ⟦own:No one has claimed responsibility.⟧');
  });
  it('sees a statement whose verb the model missed', () => {
    assertOwnClaims('⟦own:Two boats approach from the north at dawn.⟧ ⟦own:No one left Lisova.⟧ ⟦own:Guards patrol the wall.⟧ ⟦own:Orel has said nothing.⟧');
  });
  it('leaves what everybody knows, what would be, and what always is', () => {
    assertOwnClaims('Everybody knows what such a promise weighs. Silence would be wiser. Truces rarely outlive their signatures. A flag is not a garrison.');
    assertOwnClaims('⟦own:The gate could not be opened.⟧ ⟦own:Nobody answered the telephone.⟧');
  });
  it('leaves what the desk says of its own text', () => {
    assertOwnClaims('An earlier version of this story gave the wrong street. Names have been changed. Cut-off: 18:00 local time.');
  });
  it('leaves the title of a plain text, and cells without a subject', () => {
    assertOwnClaims('The night the ferry left late\n\n⟦own:The ferry left the port at nine.⟧');
    assertOwnClaims('| Night | Shot down or jammed |\n|---|---|\n| May 2 | 12 |\n', 'markdown');
  });
  it('sees the verb behind an apposition, a plural without -s and "nothing"', () => {
    assertOwnClaims('⟦own:Its owner, a tin miner, lives in Lisova.⟧ ⟦own:Children sleep in the tunnel.⟧ ⟦own:Nothing moves on the bridge after nine.⟧');
  });
  it('takes what is not known, and what happened to "it"', () => {
    assertOwnClaims('⟦own:It is not known who lit the fire.⟧ ⟦own:It was deleted within hours.⟧');
  });
});

describe('claims in the writer\'s own voice: remarks', () => {
  it('leaves maxims about things and people in general alone', () => {
    assertOwnClaims('Patience has its limits, even on the quay. War, too, keeps office hours. Truces, like ice, break quietly. A truce that nobody keeps is only a flag. Those who sign pacts seldom live under them. No army likes to count its dead. Generals love a ribbon. Every map is a wish.');
  });
  it('leaves set phrases and openings of a remark alone, whoever they name', () => {
    assertOwnClaims('That silence speaks volumes. It is time for Orel to act. Small wonder that nobody came. Rarely has a ferry been so popular. Kaluga is right to refuse. Therein lies the problem. To call it a truce is generous. What matters now is bread. The smell stays with you.');
  });
  it('leaves a weighing of what was said, and what may come of itself, alone', () => {
    assertOwnClaims('The excuse is older than the ferry. That question has no polite answer. There is a lesson in that. Others will call it theft. The next week will be decisive.');
  });
  it('keeps what only sounds like one', () => {
    assertOwnClaims('⟦own:Perhaps 40 people were in the queue.⟧ ⟦own:It was the worst raid on Lisova since May.⟧ ⟦own:The aid is worth $40,000.⟧ ⟦own:Doctors operate by torchlight.⟧ ⟦own:It takes two hours to reach the well.⟧');
  });
  it('leaves what the desk says of its page alone', () => {
    assertOwnClaims('This live page is now closed. Figures in this table are rounded. We will bring you updates through the night. The writer is a former pilot. What follows is based on nine interviews. Names of minors have been withheld. Warning: this article contains graphic descriptions. In this thread I will show where the clip was filmed. You can follow our reporters on Telegram.');
  });
  it('leaves words about words, and sums that are no sums, alone', () => {
    assertOwnClaims('“Calm” is relative. Three envoys in a year is not a policy. A week is a long time at the front. The number is almost certainly too low. Only a fool would bet on spring. Everyone is an engineer now. Anyone who has crossed at Dobra knows the smell.');
  });
  it('leaves thanks, regrets and what the desk changed alone', () => {
    assertOwnClaims('We apologise for the mistake. Our thoughts are with her family. Some details have been omitted to protect sources. His surname is withheld at his request. Comments on this story are closed. For more on the talks, see our guide.');
    assertOwnClaims('⟦own:The names of the dead were withheld by the army.⟧ ⟦own:Negotiations continue in Orel.⟧ ⟦own:It has since been deleted.⟧');
  });
  it('takes a sentence of two clauses as one claim', () => {
    assertOwnClaims('⟦own:Nine ships have docked since May; Dobra has seen none.⟧');
  });
  it('states nothing with a verb that has lost its object, or with a quotation', () => {
    assertOwnClaims('The monitors have observed reports that the lock fell. “I carried him.” ⟦own:His brother left the room at noon.⟧');
  });
  it('leaves what weighs the mood, the price and the lesson alone, names or not', () => {
    assertOwnClaims('The mood is sour. The lesson of Dobra is simple. Hope, on the quay, is thin. The price is steep. This will surprise nobody in Dobra. The governor, one imagines, slept badly. No doubt the ministry has its reasons. God knows who will pay.');
    assertOwnClaims('⟦own:The tanker is lying on its side off Reni.⟧ ⟦own:The track is paved with gravel.⟧ ⟦own:The jury in Orel has acquitted the colonel.⟧');
    assertOwnClaims('⟦own:The price of bread in Orel rose by 9 per cent.⟧ ⟦own:The evidence was destroyed on Friday.⟧ ⟦own:By nine the line was dead.⟧');
  });
  it('leaves readers, longer versions and lists online alone', () => {
    assertOwnClaims('Readers may find some images upsetting. A longer version of this article appears in print. The full list is available online. We rate this claim false. Sources for this map include two channels.');
  });
});

describe('claims in the writer\'s own voice: around what others say', () => {
  it('takes the main clause on both sides of a relative clause', () => {
    assertOwnClaims('⟦own:The bridge, which the rebels say they control, was hit on Friday.⟧ ⟦own:Besk, who says he was ill, was arrested in Orel.⟧');
  });
  it('takes the main clause behind a clause that reports, and before one', () => {
    assertOwnClaims('While the ministry says the road is open, ⟦own:lorries have not moved since Friday.⟧');
    assertOwnClaims('In Dobra, where the rebels say they have 4,000 men, ⟦own:the shops are open.⟧');
    assertOwnClaims('⟦own:Lorries have not moved since Friday⟧, though the army says the road is open.');
  });
});
