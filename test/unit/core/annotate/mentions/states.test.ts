import { assertMentions } from '../../../../support/mentions.ts';

describe('a state as actor or as place', () => {
  const sentences = [
    '⟦actor:Russia⟧ accused ⟦actor:Ukraine⟧ of breaking the truce.',
    'The war in ⟦place:Ukraine⟧ entered its third winter.',
    'A deal with ⟦actor:Turkey⟧ was close, and aid to ⟦actor:Ukraine⟧ resumed.',
    'Drones crossed into ⟦place:Russia⟧\'s ⟦place:Kursk region⟧ at dawn.',
    '⟦actor:Moscow⟧ warned that ⟦actor:Washington⟧ would pay for it.',
    'The ⟦actor:delegation⟧ landed in ⟦place:Moscow⟧ late on Tuesday.',
    'Shells hit ⟦place:Kyiv⟧ twice before noon.',
    'The ⟦actor:Kremlin⟧ denied it.',
    '⟦actor:Paris⟧ and ⟦actor:London⟧ understood the point.',
    '⟦actor:Israel⟧\'s overflights continued for a third day.',
    'He was treated in a hospital in ⟦place:Berlin⟧, ⟦place:Germany⟧.'
  ];
  for (const sentence of sentences) it(sentence, () => { assertMentions(sentence); });
});
