import { assertMentions, mentionOf } from '../../../../support/mentions.ts';
import { strict as assert } from 'node:assert';

describe('a state as actor or as place', () => {
  const sentences = [
    '⟦actor:Amnesty International⟧ called on ⟦actor:Lusaka⟧ to sign it.',
    'The speech cursed ⟦actor:Moscow⟧ and angered ⟦actor:Beijing⟧.',
    'Exports may overtake ⟦actor:China⟧ in spring.',
    'They said ⟦actor:Syria⟧ “does not punish” towns.',
    'Its ⟦actor:backers⟧, notably ⟦actor:Russia⟧, agreed.',
    '⟦actor:Turkey⟧\'s ⟦actor:Erdogan⟧, ⟦actor:Russia⟧\'s ⟦actor:Putin⟧ and others met.',
    '⟦place:Khartoum⟧ was quiet.',
    'It is up to ⟦actor:Kyiv⟧. There is no word from ⟦actor:Moscow⟧.',
    'A deal is far, said ⟦actor:Kinshasa⟧. ⟦actor:Firms⟧ sold ⟦actor:Riyadh⟧ the kits. It was ⟦actor:Ankara⟧ that blinked.',
    '⟦actor:Tehran⟧ has lost most of its friends.',
    '⟦place:Kyiv⟧ has lost power.',
    '⟦actor:Beijing⟧ "deplores" the sale.',
    'It was directed from ⟦actor:Brussels⟧.',
    'They deny turning the island toward ⟦actor:Beijing⟧.',
    'That is late, from ⟦actor:Tehran⟧\'s side.',
    // what acts or is addressed
    '⟦actor:Russia⟧ accused ⟦actor:Ukraine⟧ of breaking the truce.',
    'A deal with ⟦actor:Turkey⟧ was close, and aid to ⟦actor:Ukraine⟧ resumed.',
    'The ⟦actor:Kremlin⟧ denied it.',
    '⟦actor:Israel⟧\'s overflights continued for a third day.',
    'New sanctions on ⟦actor:Iran⟧ were drafted by ⟦actor:France⟧.',
    'The ⟦actor:envoy⟧ urged ⟦actor:Ethiopia⟧ to open the road.',
    'Talks between ⟦actor:Armenia⟧ and ⟦actor:Azerbaijan⟧ stalled.',
    '⟦actor:Norway⟧ points out that ⟦actor:Chad⟧ supplies the grain.',
    'Neither ⟦actor:Paris⟧ nor ⟦actor:Rome⟧ confirmed it.',
    'They asked the ⟦actor:West⟧ for grain and went West.',
    '⟦actor:London⟧\'s envoy, ⟦actor:Alan Pryce⟧, left.',
    'The ⟦actor:envoy⟧ accused the ⟦actor:Netherlands⟧ of delay.',
    // where something is
    'A crowd gathered outside the ⟦place:Kremlin⟧.',
    'The war in ⟦place:Ukraine⟧ entered its third winter.',
    'The road runs along the border with ⟦place:Chad⟧.',
    'Drones crossed into ⟦place:Russia⟧\'s ⟦place:Kursk region⟧ at dawn.',
    'Shells landed on ⟦place:Russian soil⟧ for the first time.',
    'He was treated in a hospital in ⟦place:Berlin⟧, ⟦place:Germany⟧.',
    'Convoys moved freely across war-torn ⟦place:Sudan⟧.',
    'The column left for the east of ⟦place:Syria⟧.',
    // capitals stand for governments where they act
    '⟦actor:Moscow⟧ warned that ⟦actor:Washington⟧ would pay for it.',
    '⟦actor:Oslo⟧ and ⟦actor:Rome⟧ heard the plea.',
    'The ⟦actor:delegation⟧ landed in ⟦place:Moscow⟧ late on Tuesday.',
    'Shells hit ⟦place:Kyiv⟧ twice before noon.',
    '⟦place:Kyiv⟧ was plunged into darkness.',
    // a list shares what governs it
    'The cargo was bound for ports in ⟦place:Romania⟧, ⟦place:Bulgaria⟧ and ⟦place:Turkey⟧.',
    '⟦actor:Chad⟧, ⟦actor:Niger⟧ and ⟦actor:Mali⟧ signed the text.',
    // the short form as an adjective, and the state inside a name or phrase
    'U.S. jets and EU sanctions did not help.',
    'The ⟦actor:people of Iraq⟧ deserve better.',
    '⟦actor:Ukraine\'s General Staff⟧ counted 40 assaults.'
  ];
  for (const sentence of sentences) it(sentence, () => { assertMentions(sentence); });

  it('gives a government the name of its state, and a town its own', () => {
    assert.equal(mentionOf('Tehran denied the report.', 'Tehran').canonical, 'Iran');
    assert.equal(mentionOf('A fire broke out in Tehran.', 'Tehran').canonical, 'Tehran');
  });
});
