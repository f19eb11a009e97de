import { strict as assert } from 'node:assert';
import { assertMentions, mentionOf } from '../../../../support/mentions.ts';

describe('groups and persons by role', () => {
  const sentences = [
    '⟦actor:Gunmen⟧ abducted ⟦actor:60 worshippers⟧ at noon.',
    'It was ⟦actor:government troops⟧ that mined the weir.',
    'The letter was seen by this newspaper.',
    'The two countries fought for years.',
    'Both countries drink the same tea, and both men left.',
    'On Thursday 31 people followed her to the well, and how many people came back is not known.',
    'She stood at the head of the column.',
    'An ⟦actor:officer⟧ accused ⟦actor:headquarters⟧ of starving the ⟦actor:unit⟧.',
    '⟦actor:Salim Harun⟧, a potter driven out twice since 2015, said so.',
    'The ⟦actor:broker⟧ who forged the seals, a former bell founder, is in jail.',
    '⟦actor:Dana Orsk⟧ is a dispatcher. ⟦actor:Basel Nur⟧, a driver with a salvage firm, agreed.',
    'The ⟦actor:Karst Observatory⟧, a war monitor based in ⟦place:Norway⟧, counted nine raids.',
    '⟦actor:Interior ministry⟧ spokesman ⟦actor:Nour Haddad⟧ agreed.',
    'Its ⟦actor:operator⟧ declined to comment. The ⟦actor:uploader⟧ said nothing.',
    'A ⟦actor:suicide bomber⟧ struck. The ⟦actor:embassy⟧ warned ⟦actor:American citizens⟧ off.',
    'The base houses ⟦actor:American advisers⟧, and ⟦actor:gunmen⟧ shot dead ⟦actor:seven gendarmes⟧.',
    'The ⟦actor:ministry of defence⟧ agreed. About ⟦actor:350 Syrians⟧ work there.',
    'Its successor, the ⟦actor:FRC⟧, agreed. ⟦actor:Naim Qadir⟧ — now the ⟦actor:movement⟧\'s leader — agreed.',
    'They called on ⟦actor:Oslo⟧ and ⟦actor:Doha⟧, the pact\'s sponsors, to sign it.',
    'Calling them gangs is easy.',
    'About 2.3 million people need blankets in 28 countries.',
    'Editors: please drop the last line.',
    '⟦actor:Haidari fighters⟧ met ⟦actor:Kuki-Zo volunteers⟧.',
    'Chinese militia vessels left.',
    'A trading company, ⟦actor:Osprey Fuels⟧, agreed. His ⟦actor:team⟧ measured it.',
    'They feared “⟦actor:outlaw groups⟧ close to ⟦actor:Hamid Nur⟧”.',
    'The ⟦actor:hospital⟧ said ten died. The report said nothing. A ⟦actor:widow-maker⟧ who lives there agreed.',
    '⟦actor:Beno Kaj⟧, a gang leader and Sunday preacher, agreed.',
    'The ⟦actor:Yazidi community⟧ left.',
    'They left ⟦place:Reni⟧, the ⟦actor:administration⟧ of ⟦place:Odesa region⟧ said.',
    'A chemical tanker reported smoke. He\'s the conductor of a choir.',
    'In the border areas ⟦actor:people⟧ speak of it.',
    'She wrote on her Telegram channel.',
    '⟦actor:Soldiers⟧ from ⟦place:Nepal⟧ man the post. Ethnic ⟦actor:Hazaras⟧ left.',
    '⟦actor:Muslims⟧ and ⟦actor:Copts⟧ share a bakery, and ⟦actor:two Filipinos⟧ run it.',
    '⟦actor:Police⟧ fire on ⟦actor:marchers⟧. The ⟦actor:Mbororo herders\' union⟧ agreed.',
    '⟦actor:Lithuania\'s border service⟧ agreed, and a U.S. Reaper crashed.',
    'He promoted himself general, ⟦actor:ferrymen⟧ say.',
    'They clashed with ⟦actor:Nuer⟧. ⟦actor:Hutu refugees⟧ left with Tuareg camels.',
    '⟦actor:Lawyers⟧ from the ⟦actor:Asrin Office⟧ left.',
    'My brother rowed out for the nets.',
    'They moved ⟦actor:two armoured companies⟧ north.',
    '⟦actor:Officials⟧, ⟦actor:analysts⟧ and ⟦actor:military bloggers⟧ doubted the account.',
    'At least ⟦actor:two Western diplomats⟧ confirmed it.',
    '⟦actor:Residents⟧ of ⟦place:Kharkiv⟧ heard the blast.',
    'The ⟦actor:ministry⟧ declined to answer.',
    'A ⟦actor:senior commander⟧ told ⟦actor:reporters⟧ so.',
    '⟦actor:Polish and Czech crews⟧ flew the mission.',
    'The shot came from ⟦actor:Fulani herders⟧, the ⟦actor:regional prosecutor\'s office⟧ said.',
    'The ⟦actor:coast guard⟧ towed the boat away.',
    // a phrase is its last noun's
    'The ⟦actor:army⟧ moved on, but army positions and a police station burned.',
    'An official statement followed, wounding ⟦actor:six soldiers⟧\' pride.',
    // beside a name, a title or apposition is no mention of its own
    '⟦actor:Oleh Maksymchuk⟧, a spokesman for the ⟦actor:61st Separate Mechanized Brigade⟧, said the road was open.',
    'Its leader, ⟦actor:Karim Al-Sahwi⟧, announced the change.',
    '⟦actor:Pavlo Hrebin⟧, the ⟦actor:council⟧\'s chairman, resigned.',
    'The attack drew a reply, a ⟦actor:Qatari diplomat⟧ told ⟦actor:reporters⟧.',
    '⟦actor:Getinet Molla⟧, now an adviser to the ⟦actor:cabinet⟧, left.',
    'The chief of staff, ⟦actor:Dov Arazi⟧, resigned.',
    '⟦actor:Armed men⟧ on motorbikes stormed the yard.',
    'Two bridges fall as ⟦actor:army⟧ denies a loss.',
    // what somebody is, or is counted as
    'Her brother was a teacher.',
    'They served as soldiers in the north.',
    'Eleven people were killed in the blast.',
    'The flood killed 14 people queuing for boats.',
    '⟦actor:Two people⟧ familiar with the talks said so.',
    '⟦actor:Relatives⟧ of the missing blocked the road.',
    // a group of things
    'The shell hit a group of buildings.',
    'It closed its second boiler unit.',
    // trades and kin
    'A ⟦actor:baker⟧ and ⟦actor:two deckhands⟧ said the pier was gone.',
    'Her ⟦actor:aunt⟧ told ⟦actor:reporters⟧ so, and ⟦actor:police reinforcements⟧ came.',
    'His ⟦actor:men⟧ “had no say in it”.',
    'A ⟦actor:woman⟧ in a blue coat is heard asking for water.',
    'The ⟦actor:white helmets⟧ arrived first; no ⟦actor:ranger⟧ was hurt.',
    // who is only told of
    'He says that civilians are targeted and people are there.',
    'It warned against reading ship movements as a threat.',
    'A government is what they lack.',
    'A ⟦actor:magistrate⟧ has opened an inquiry.',
    // what explains a name is no mention of its own
    '⟦actor:Qatar⟧ and ⟦actor:Oman⟧, the mediators, have said nothing.',
    'So says ⟦actor:Osman Tegene⟧, a brigade commander reached by letter.',
    'That is the count according to ⟦actor:Osman Tegene⟧, a brigade commander reached by letter.',
    'The ⟦actor:movement⟧\'s news agency, ⟦actor:Fajr⟧, described it.',
    'A bell rang at a wedding in ⟦place:Tolbe⟧, the ⟦actor:mayor⟧ of an upland parish said.',
    'They killed a ⟦actor:major⟧, a ⟦actor:district clerk⟧ confirmed.',
    'Were ⟦actor:Chadian soldiers⟧ in ⟦place:Tine⟧?',
    // a noun that comes back with its article
    'The ⟦actor:command⟧ stated so; the ⟦actor:party⟧ that controls ⟦place:Nyala⟧ did not.',
    'His ⟦actor:press office⟧ posts pictures of it.',
    '⟦actor:Halyna Lys⟧, a 61-year-old postman, and ⟦actor:Oksana⟧, his wife, nodded.',
    'In ⟦place:Sofia⟧ ⟦actor:people⟧ argue about it.',
    'Eight lorries came in. ⟦actor:Hospital officials⟧ confirmed it.',
    'The ⟦actor:African Union mission⟧ left, and ⟦actor:Olena Bilyk⟧\'s ⟦actor:government⟧ fell.',
    'The ⟦actor:Dnepr group of forces⟧ advanced.'
  ];
  for (const sentence of sentences) it(sentence, () => { assertMentions(sentence); });

  it('knows whom a description means', () => {
    const draft = 'Halyna Bodnar, governor of Poltava region, visited the site. The governor promised repairs.';
    assert.equal(mentionOf(draft, 'governor').canonical, 'Halyna Bodnar');
    const news = 'The Dniester Relief Council opened a depot. The council said it was full.';
    assert.equal(mentionOf(news, 'council').canonical, 'Dniester Relief Council');
  });
});
