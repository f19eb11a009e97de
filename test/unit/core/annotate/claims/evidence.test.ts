import { assertOwnClaims } from '../../../../support/attributions.ts';

describe('what outweighs what in a statement', () => {
  it('is against what is told of all and nobody', () => {
    assertOwnClaims('Some silences are louder than shells. Every truce has its bookkeepers. One does not bring a piano to a siege. Anyone who has queued at Dobra knows the smell.');
    assertOwnClaims('⟦own:Ambulances do not cross the river after dark.⟧ ⟦own:Trains do not stop at Dobra any more.⟧ ⟦own:Rebels hold the road to the coast.⟧ ⟦own:Some of the houses have roofs.⟧ ⟦own:One was killed.⟧');
  });
  it('is against thoughts, and light verbs with thoughts behind them', () => {
    assertOwnClaims('Washington has lost its patience, or its interest, or both. Europe has run out of excuses. Governor Radan has a gift for understatement. Timing is everything. Bureaucracy outlived the bombing.');
    assertOwnClaims('⟦own:Patience at the checkpoint gave way to blows on Saturday.⟧ ⟦own:Hunger has spread to the hill villages.⟧ ⟦own:Fear of mines has emptied the fields.⟧ ⟦own:Peace talks resumed in Muscat.⟧');
  });
  it('is against likenesses, superlatives of manner and what could have been', () => {
    assertOwnClaims('The sanctions list reads like a wedding register. Nothing about this deal is so simple. The committee could have asked a simpler question. The minister has never met a microphone he could resist. Colonel Besk is no fool.');
    assertOwnClaims('⟦own:It is the longest blackout of the war.⟧ ⟦own:The commission has never met.⟧ ⟦own:There is no bridge between the two banks.⟧');
  });
  it('is for what a look tells', () => {
    assertOwnClaims('⟦own:The weir is dry.⟧ ⟦own:Bread is short on the upper terraces.⟧ ⟦own:At the ford a heron stands on a barrel.⟧');
  });
  it('is for names, figures, days and events, though a word weighs', () => {
    assertOwnClaims('⟦own:On Monday the best of the nine pilots, Major Ilin, was shot down over Lisova in a Sukhoi of 1988.⟧ ⟦own:Residents must register by Friday.⟧');
    assertOwnClaims('He was the best. Europe must act.');
  });
  it('is nothing where a clause stands alone', () => {
    assertOwnClaims('Whether the second gate was shut. Who paid for the boats. Not a bad week for a man who was declared dead in June. All letters translated by the desk.');
    assertOwnClaims('⟦own:What is left of the bridge lies in the river.⟧ ⟦own:The envoys travelled by train.⟧');
  });
});
