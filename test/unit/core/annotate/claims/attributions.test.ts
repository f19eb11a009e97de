import { assertAttributions } from '../../../../support/attributions.ts';

describe('attributions: verbs of saying', () => {
  it('finds the sayer before the cue and the content behind it', () => {
    assertAttributions('⟦source:Officials⟧ ⟦cue:said⟧ ⟦content:three people were killed⟧.');
  });
  it('finds content set before the sayer', () => {
    assertAttributions('⟦content:Two bridges fell in the night⟧, ⟦source:the governor⟧ ⟦cue:said⟧.');
  });
  it('finds the sayer behind an inverted cue', () => {
    assertAttributions('“⟦content:We left before dawn with what we could carry⟧,” ⟦cue:said⟧ ⟦source:Olena Marchuk, a teacher⟧.');
  });
  it('takes a quotation that goes on behind the cue as one content', () => {
    assertAttributions('“⟦content:We left⟧,” ⟦source:she⟧ ⟦cue:said⟧, “⟦content:and nobody came after us⟧.”');
  });
  it('gives "according to" the clause before it', () => {
    assertAttributions('⟦content:The depot burned for two days⟧, ⟦cue:according to⟧ ⟦source:the port authority⟧.');
  });
  it('shares the sayer of coordinated cues', () => {
    assertAttributions(
      '⟦source:Orel⟧ ⟦cue:denied⟧ ⟦content:the raid⟧ and warned that it would answer.',
      '⟦source:Orel⟧ denied the raid and ⟦cue:warned⟧ ⟦content:that it would answer⟧.'
    );
  });
});
