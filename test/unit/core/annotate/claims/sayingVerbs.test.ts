import { assertAttributions, assertOwnClaims } from '../../../../support/attributions.ts';

describe('attributions: verbs of saying in every position', () => {
  it('takes assessing, suspecting and reaffirming as saying', () => {
    assertAttributions('⟦source:The Lisova Monitor⟧ ⟦cue:assesses⟧ ⟦content:that the guards have food for a week⟧.');
    assertAttributions('⟦source:Orel⟧ ⟦cue:reaffirmed⟧ ⟦content:that its port is open to both fleets⟧.');
    assertAttributions('⟦source:The port police⟧ ⟦cue:suspects⟧ ⟦content:the Delta Brigade⟧ of ⟦content:burning the ferry⟧.');
  });
  it('takes a form for a verb that is a noun or an adjective elsewhere', () => {
    assertAttributions('⟦source:The nurse⟧ ⟦cue:retorts⟧ ⟦content:that they were late in spring too⟧.');
    assertAttributions('⟦source:General Orlo Besk, the harbour minister,⟧ ⟦cue:alleged⟧ on Kanal Five ⟦content:that Lisova paid the crew⟧.');
  });
  it('knows loud, quiet and written ways of saying beside a quotation', () => {
    assertAttributions('“⟦content:Nobody crosses this river⟧,” ⟦source:Orlo Besk⟧ ⟦cue:thundered⟧ on his evening show.');
    assertAttributions('“⟦content:The mill is gone⟧,” ⟦source:a miller inside the fort⟧ ⟦cue:texted⟧ his sister.');
    assertAttributions('“⟦content:Our boats are made of reed⟧,” ⟦source:the headman⟧ ⟦cue:shot back⟧ on the radio.');
    assertAttributions('“⟦content:Ask the ferryman about it⟧,” ⟦source:the baker⟧ ⟦cue:snarled⟧.');
    assertAttributions('“⟦content:Ask the ferryman⟧,” ⟦cue:jokes⟧ ⟦source:Orlo Besk⟧.');
  });
  it('passes over who hears a complaint', () => {
    assertAttributions('⟦source:Orel⟧ ⟦cue:complained to the river council of⟧ ⟦content:repeated shelling⟧.');
  });
  it('finds the subject before a time inside the verb', () => {
    assertAttributions('⟦source:Orel⟧ has for months ⟦cue:alleged⟧ ⟦content:that smugglers own the bridge⟧.');
  });
  it('begins the sayer at an office behind a clause', () => {
    assertAttributions('⟦content:The pumps below gave out first⟧, ⟦source:water minister Orlo Besk⟧ ⟦cue:said⟧.');
  });
  it('takes a paper or a count as the source, and nobody else who records', () => {
    assertAttributions('⟦source:A ferry ticket seen by the court⟧ ⟦cue:records⟧ ⟦content:a crossing at noon⟧.');
    assertAttributions('⟦content:Two piers have sunk a metre⟧, ⟦source:figures from the port office⟧ ⟦cue:show⟧.');
    assertOwnClaims('⟦own:Orlo Besk recorded a song about the ferry in May.⟧');
  });
  it('gives what is said anew of a charge or pledge to who says it', () => {
    assertAttributions('⟦source:The rebels⟧ ⟦cue:threatened⟧ ⟦content:to burn the mill⟧, a threat their leader repeated on Friday.', 'The rebels threatened to burn the mill, ⟦content:a threat⟧ ⟦source:their leader⟧ ⟦cue:repeated⟧ on Friday.');
  });
  it('keeps a name whole whose letters are not English', () => {
    assertAttributions('⟦source:Ivan Kovačić⟧ ⟦cue:disputed⟧ ⟦content:the count⟧.');
  });
});

describe('claims in the writer\'s own voice: maxims and weighing', () => {
  it('leaves maxims, and sentences about phrases, alone', () => {
    assertOwnClaims('As truces go, it was a brief one. It was, all told, a splendid fiasco. It is a slogan that wore thin years ago. Grief needs no banner.');
  });
  it('keeps what an authority does as a rule, and a sentence that begins with "by"', () => {
    assertOwnClaims('⟦own:Orel does not discuss its submarines.⟧ ⟦own:By the time the ferry sank, the crew had left for Lisova.⟧');
  });
});
