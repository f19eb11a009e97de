import { assertAttributions } from '../../../../support/attributions.ts';

describe('sayers and contents behind asides', () => {
  it('reaches the sayer past an aside with a verb of its own', () => {
    assertAttributions('⟦content:Some 900 men have left since May⟧, ⟦source:Safe Roads, which helps deserters,⟧ ⟦cue:estimates⟧.');
  });
  it('does not take the time spent for the sayer', () => {
    assertAttributions('⟦source:Bloggers⟧ spent Friday ⟦cue:complaining⟧ ⟦content:that the ministry had hidden the raid⟧.');
  });
  it('takes what was said before for the content, not when it was asked', () => {
    assertAttributions('⟦content:The ridge was ours⟧, ⟦source:Ivan Besk, a major in the 4th Brigade,⟧ ⟦cue:said⟧ when asked.');
  });
  it('shares a subject with a denial of everything', () => {
    assertAttributions('⟦source:She⟧ ⟦cue:admits⟧ ⟦content:selling the boat⟧ and denies everything else.', '⟦source:She⟧ admits selling the boat and ⟦cue:denies⟧ ⟦content:everything else⟧.');
  });
  it('reaches the object past a day', () => {
    assertAttributions('⟦source:The minister⟧ ⟦cue:dismissed⟧ on Monday ⟦content:a report on the dam⟧.');
  });
  it('takes a second verb of thinking for one', () => {
    assertAttributions('⟦source:They⟧ ⟦cue:warn of⟧ ⟦content:a raid⟧ and doubt that the wall will hold.', '⟦source:They⟧ warn of a raid and ⟦cue:doubt⟧ ⟦content:that the wall will hold⟧.');
  });
});
