import { assertMentions } from '../../../../support/mentions.ts';

describe('groups and persons by role', () => {
  const sentences = [
    '⟦actor:Officials⟧, ⟦actor:analysts⟧ and ⟦actor:military bloggers⟧ doubted the account.',
    'At least ⟦actor:two Western diplomats⟧ confirmed it.',
    '⟦actor:Residents⟧ of ⟦place:Kharkiv⟧ heard the blast.',
    'The ⟦actor:ministry⟧ declined to answer.',
    'A ⟦actor:senior commander⟧ told ⟦actor:reporters⟧ so.',
    '⟦actor:Oleh Maksymchuk⟧, a spokesman for the ⟦actor:61st Separate Mechanized Brigade⟧, said the road was open.',
    'Its leader, ⟦actor:Karim Al-Sahwi⟧, announced the change.',
    'Eleven people were killed in the blast.',
    '⟦actor:Polish and Czech crews⟧ flew the mission.'
  ];
  for (const sentence of sentences) it(sentence, () => { assertMentions(sentence); });
});
