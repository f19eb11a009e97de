import { assertOwnClaims } from '../../../../support/attributions.ts';

describe('what makes a statement: a finite verb with its subject', () => {
  it('is missing in captions and lines of sources, whatever their words are tagged as', () => {
    assertOwnClaims('Lisova port update, March 3. Telegram video, 4 May, deleted. Screenshot of the page, taken before it vanished. Market clip, 9 June, archived.');
  });
  it('is missing where only a subordinate clause has one', () => {
    assertOwnClaims('Smoke above the silo, before the rain came.');
  });
  it('is there in a sentence of the same look', () => {
    assertOwnClaims('⟦own:The mayor, a former pilot, resigned.⟧ ⟦own:Besk, 54, resigned.⟧ ⟦own:Fire engines block a lane behind the mole.⟧ ⟦own:On the wall hang the portraits of nine men.⟧');
  });
  it('is no past form behind the first comma, which is a participle', () => {
    assertOwnClaims('The old bridge at Orel, rebuilt in 2004. Ferry timetable, 17 July, since withdrawn.');
  });
  it('is there behind "the dead" and before "most"', () => {
    assertOwnClaims('⟦own:The dead included two teachers.⟧ ⟦own:Orel exports most of its flour by rail.⟧');
  });
  it('leaves what a picture shows above its date', () => {
    assertOwnClaims('A guard of the 4th Brigade rests near Lisova, May 2.');
    assertOwnClaims('⟦own:A guard was shot near Lisova on May 2.⟧');
  });
  it('is there behind "each" and "both", which stand for the subject or beside it', () => {
    assertOwnClaims('⟦own:Orel and Lisova each released four pilots at noon, the second swap of the winter.⟧ ⟦own:Both left by the river gate.⟧ ⟦own:Each received 12 years.⟧');
  });
  it('is there before the colon of a list, and behind a noun that could be an order', () => {
    assertOwnClaims('⟦own:Nine carts are visible: four wagons, one crane.⟧ ⟦own:Trust in the court fell to 38 per cent.⟧');
    assertOwnClaims('Working title: Who sank the ferry. Support our work.');
  });
});

describe('what makes a statement: something that happened', () => {
  it('is told in the first person by who saw it, not by who speaks of the page or of themself', () => {
    assertOwnClaims('⟦own:We counted 14 craters.⟧ ⟦own:Our reporter saw two bodies.⟧ ⟦own:We could not reach the governor.⟧');
    assertOwnClaims('We are closing our report for tonight. We leave you with this view of Orel. That ends our coverage from Lisova. Our correspondent Lina Marsh will be back at six.');
    assertOwnClaims('The parade went on for three hours in Orel, and I would rather have slept. My guess is that the convoy never left Lisova. In my view the colonel lied.');
  });
  it('is not told by a shell around nothing', () => {
    assertOwnClaims('The sad truth is that nobody asked. The trouble with a buffer is that it always needs another one. What the ministers signed is less than what they announced. A truce that needs three footnotes is a timetable. Here is the part nobody wants to print.');
    assertOwnClaims('⟦own:The result is that 4,000 people have no water.⟧');
  });
  it('is not told by what things amount to or by states of mind', () => {
    assertOwnClaims('Four lorries prove nothing. Nobody at the gate seems to be counting. The clip tells us less than its caption. The clerks, to be fair, have never hidden it. All of this makes the job harder.');
  });
  it('is not told by a figure of speech or by who is not named', () => {
    assertOwnClaims('A convoy of four carts is a photograph, not a policy. Flags are a language that clerks speak. The border has a memory of its own. Somebody in Orel is not telling the truth. The envoys look tired. It takes nerve to print such a map. His answer was the usual one. People are tired.');
    assertOwnClaims('⟦own:The island is a reserve.⟧ ⟦own:Women are a third of the force.⟧ ⟦own:Children were huddled behind the altar.⟧');
  });
  it('is not told of the page', () => {
    assertOwnClaims('Reporting for this piece took three weeks. The next update comes at 18:00.');
  });
  it('is an act or a silence, though a verb of saying tells it', () => {
    assertOwnClaims('⟦own:EU ministers agreed on Monday to open a second office in Orel.⟧ ⟦own:It did not contest the number of carts.⟧');
  });
  it('is what stands before a verb of showing that shares its subject', () => {
    assertOwnClaims('⟦own:The clip appeared at 03:20 in a Lisova channel⟧ and shows a pillar of smoke behind the depot.');
  });
});
