import { assertAttributions, assertOwnClaims } from '../../../../support/attributions.ts';

describe('attributions: where sayer, cue and content stand', () => {
  it('takes a view that is told with "for" or "to"', () => {
    assertAttributions('⟦cue:For⟧ ⟦source:Petrenko⟧, ⟦content:the dam is a monument to haste⟧.');
    assertAttributions('⟦cue:To⟧ ⟦source:many residents⟧, ⟦content:the truce looks like a pause⟧.');
    assertOwnClaims('⟦own:For months, the bridge was closed.⟧ ⟦own:For Dobra, the army is sending two battalions.⟧ ⟦own:To Orel, the road is 40 km.⟧');
  });
  it('takes "as somebody sees it" and "as somebody said"', () => {
    assertAttributions('As ⟦source:Kaluga⟧ ⟦cue:sees it⟧, ⟦content:the pact died in March⟧.');
    assertAttributions('⟦content:The ferry⟧, as ⟦source:Petrenko⟧ ⟦cue:tells it⟧, ⟦content:was empty⟧.');
    assertAttributions('As ⟦source:engineers⟧ ⟦cue:have pointed out⟧, ⟦content:the dam is old⟧.');
    assertAttributions('As ⟦source:Ivan Petrenko⟧ ⟦cue:put it⟧ to ferrymen, ⟦content:“we sleep with one oar out”⟧.');
    assertAttributions('The “⟦content:rescue⟧”, as ⟦source:Kaluga⟧ ⟦cue:calls⟧ it, cost nine lives.');
  });
  it('gives "told us this" what was said before', () => {
    assertAttributions('“⟦content:They took the ovens first.⟧” ⟦source:The baker⟧ ⟦cue:told⟧ us this over tea.');
  });
  it('takes what is heard from somebody unnamed', () => {
    assertAttributions('The crew ⟦cue:was warned⟧ ⟦content:that the dam was cracked⟧.');
    assertAttributions('There are ⟦cue:fears⟧ ⟦content:that the dam may go⟧.');
  });
  it('names two nouns in a row', () => {
    assertAttributions('⟦source:The ministry⟧ ⟦cue:calls⟧ ⟦content:the men⟧ ⟦content:bandits⟧; their wives think otherwise.');
    assertAttributions('⟦source:The rebels⟧ ⟦cue:consider⟧ ⟦content:the matter⟧ ⟦content:closed⟧.');
  });
  it('takes a sayer inside the clause, with a possessive, or behind a governed noun', () => {
    assertAttributions('⟦content:The dead⟧, ⟦cue:say⟧ ⟦source:their neighbours⟧, ⟦content:were picking figs⟧.');
    assertAttributions('“⟦content:I carried him⟧,” ⟦cue:says⟧ ⟦source:his brother⟧. “⟦content:He was eleven.⟧”');
    assertAttributions('⟦content:It did not go well with the guards, and the meeting ended⟧, ⟦cue:said⟧ ⟦source:one man in the room⟧.');
    assertAttributions('⟦content:Two dead, six injured⟧, ⟦source:the mayor⟧ ⟦cue:said⟧.');
  });
  it('takes a quotation that ends before its sayer, whatever follows the cue', () => {
    assertAttributions('“⟦content:I see no bridge⟧,” ⟦source:she⟧ ⟦cue:said⟧ before leaving the council.');
    assertAttributions('“⟦content:You kept the boats dry⟧,” ⟦source:Petrenko⟧ ⟦cue:told⟧ some of the ferrymen.');
  });
  it('ends a noun at a cue behind a comma, open quotations included', () => {
    assertAttributions(
      '⟦source:Marchuk⟧ ⟦cue:mocked⟧ ⟦content:the plan⟧, saying anybody who backs it “is not from the valley”.',
      '⟦source:Marchuk⟧ mocked the plan, ⟦cue:saying⟧ ⟦content:anybody who backs it “is not from the valley”⟧.'
    );
    assertAttributions(
      '⟦source:The minister⟧ ⟦cue:confirms⟧ ⟦content:the raid⟧, quoted by Kanal Five as saying it was overdue.',
      'The minister confirms the raid, ⟦cue:quoted⟧ by ⟦source:Kanal Five⟧ as saying ⟦content:it was overdue⟧.',
      '⟦source:The minister⟧ confirms the raid, quoted by Kanal Five as ⟦cue:saying⟧ ⟦content:it was overdue⟧.'
    );
  });
  it('takes who a relative clause is about, and ends with the clause', () => {
    assertAttributions('⟦source:The rebels — who⟧ ⟦cue:say⟧ ⟦content:they hold the bridge⟧ — have posted no proof.');
    assertAttributions('The bridge, which ⟦source:the rebels⟧ ⟦cue:say⟧ ⟦content:they hold⟧, is mined.');
    assertAttributions('The army displayed a drone ⟦source:the governor⟧ ⟦cue:said⟧ ⟦content:had crossed the river⟧.');
  });
  it('sees verbs behind an apposition, behind plurals and of papers', () => {
    assertAttributions('⟦source:Reed Lines, the ferry company,⟧ ⟦cue:disputes⟧ ⟦content:the count⟧.');
    assertAttributions('⟦content:Ice will close the canal⟧, ⟦source:pilots at the port⟧ ⟦cue:forecast⟧.');
    assertAttributions('⟦source:Receipts kept in a biscuit tin⟧ ⟦cue:list⟧ ⟦content:40 who paid⟧.');
    assertAttributions('⟦source:Splinters gathered by neighbours⟧ ⟦cue:point to⟧ ⟦content:a mortar⟧.');
    assertAttributions('⟦source:The mission, whose mandate ends in May,⟧ ⟦cue:counts⟧ ⟦content:more than 70 breaches⟧.');
    assertAttributions('3/7 ⟦source:Radar data⟧ ⟦cue:show⟧ ⟦content:it turning over Dobra⟧.');
  });
  it('passes over times and adverbs between subject, cue and content', () => {
    assertAttributions('⟦source:Engineers⟧ ⟦cue:had warned⟧ for years ⟦content:that the dam was cracked⟧.');
    assertAttributions('⟦source:Officials⟧ then ⟦cue:pointed out⟧ ⟦content:that the gate was shut⟧.');
    assertAttributions('⟦content:Boats are off Dobra⟧, ⟦source:a miller⟧ there ⟦cue:texted⟧ before dawn.');
  });
  it('takes "per" at the start, a claim that is ridiculed, and whoever writes the paragraph before', () => {
    assertAttributions('⟦cue:Per⟧ ⟦source:a memo leaked to Delta Wire⟧, ⟦content:Orel has let the rebels use its port⟧.');
    assertAttributions('The guards were fed, ⟦content:a claim⟧ that ⟦source:nurses on both banks⟧ ⟦cue:ridiculed⟧.');
    assertAttributions('“⟦content:I had four walls.⟧”\n\n⟦cue:wrote⟧ ⟦source:Hanna Lis in a notebook⟧.');
  });
  it('ends a claim in front of the main clause with its comma', () => {
    assertAttributions('Despite ⟦cue:claims⟧ ⟦content:that the dam was safe⟧, it failed in May.');
  });
  it('parts clauses of a list, and what the writer holds against a claim', () => {
    assertAttributions(
      '⟦source:Orel⟧ ⟦cue:called⟧ ⟦content:the arrest⟧ ⟦content:unlawful⟧, Dobra called it overdue.',
      'Orel called the arrest unlawful, ⟦source:Dobra⟧ ⟦cue:called⟧ ⟦content:it⟧ ⟦content:overdue⟧.'
    );
    assertAttributions('⟦source:The rebels⟧ ⟦cue:claimed⟧ ⟦content:that they took the lock⟧, though monitors have seen no proof.');
  });
  it('takes rumours that spread, and a count with its owner', () => {
    assertAttributions('⟦cue:Rumours⟧ spread on Telegram ⟦content:that the bridge was mined⟧.');
    assertAttributions('By ⟦source:the council⟧\'s own ⟦cue:figures⟧, ⟦content:nine schools are shut⟧.');
  });
  it('passes over "in writing", "each" and the time of a post', () => {
    assertAttributions('⟦source:The ministry⟧ ⟦cue:replied⟧ in writing ⟦content:that nobody was hurt⟧.');
    assertAttributions('⟦source:Two groups⟧ ⟦cue:have each documented⟧ ⟦content:burnt shells at the site⟧.');
    assertAttributions('14:58 ⟦source:Petrenko⟧ ⟦cue:says⟧ ⟦content:the bridge is open⟧.');
    assertAttributions('⟦source:A fourth⟧ ⟦cue:said⟧ ⟦content:the gate was shut⟧.');
  });
  it('leaves to the writer who posted a clip, what nobody disputes, and a sentence behind a quotation', () => {
    assertOwnClaims('⟦own:The clip was posted by a ferryman in Orel.⟧ ⟦own:Nobody disputes that the shell came from the north.⟧ ⟦own:The rebels likely aim to hold the canal.⟧ ⟦own:The minaret and the bend in the road both match.⟧');
    assertAttributions('⟦source:The officer⟧ ⟦cue:put it⟧ bluntly: “⟦content:It stopped⟧.” Neither would say who fired.');
  });
  it('goes on behind the sayer where the clause does', () => {
    assertAttributions('⟦content:The verdict depends⟧, ⟦source:scholars⟧ ⟦cue:say⟧, ⟦content:on what he knew⟧.');
    assertAttributions('⟦content:Jets bombed the port⟧, ⟦source:officials⟧ ⟦cue:said⟧, ⟦content:killing ten people⟧.');
    assertAttributions('⟦content:Both men are free⟧, ⟦source:officials⟧ ⟦cue:said⟧, without saying who paid.');
  });
  it('keeps what is told and by whose account apart', () => {
    assertAttributions(
      '⟦content:Forty have died⟧, ⟦source:it⟧ ⟦cue:told⟧ deputies on Tuesday, according to Ivan Lis.',
      '⟦content:Forty have died, it told deputies on Tuesday⟧, ⟦cue:according to⟧ ⟦source:Ivan Lis⟧.'
    );
  });
  it('finds subjects that are hard to tag', () => {
    assertAttributions('⟦source:The port\'s aid chief, Ivan Lis,⟧ ⟦cue:said⟧ ⟦content:it was so⟧.');
    assertAttributions('⟦source:The first⟧ ⟦cue:spoke of⟧ ⟦content:a fault⟧.');
    assertAttributions('⟦source:A pilot who landed there on Tuesday⟧ ⟦cue:told⟧ the paper ⟦content:he saw no guards⟧.');
    assertAttributions('⟦source:The staff⟧ ⟦cue:confirmed⟧ ⟦content:the handover⟧ but gave no figure.');
    assertAttributions('It ⟦cue:has long been rumoured⟧ ⟦content:that the general keeps a dog⟧.');
  });
  it('keeps apart who thinks and who is asked, and ends a clause between subject and verb', () => {
    assertAttributions('⟦content:Not so⟧, ⟦cue:says⟧ ⟦source:the ministry⟧.');
    assertAttributions('A voice that ⟦source:two men⟧ ⟦cue:identified⟧ ⟦content:as the general\'s⟧ is heard on the tape.');
    assertAttributions('⟦source:The general\'s lawyers⟧ ⟦cue:say⟧ ⟦content:the tape is a fake⟧.');
    assertAttributions('⟦source:The minister⟧ ⟦cue:promised⟧ parliament ⟦content:that no one would go⟧.');
  });
  it('leaves what a driver must show, and a comparison, alone', () => {
    assertOwnClaims('⟦own:Reporters matched the ledgers with tickets from six mills.⟧');
  });
});
