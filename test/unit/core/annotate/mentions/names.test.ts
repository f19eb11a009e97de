import { strict as assert } from 'node:assert';
import { assertMentions, mentionOf, mentionsOf } from '../../../../support/mentions.ts';

describe('names', () => {
  const sentences = [
    // persons
    '⟦actor:Olena Sydorchuk⟧ sold tea. ⟦actor:Sydorchuk⟧ has since left.',
    'Gen. ⟦actor:Anders Holmqvist⟧ and Mr ⟦actor:Belkacem⟧ met.',
    'Acting Foreign Minister ⟦actor:Salim bin Harun⟧ flew home.',
    '⟦actor:Park Do-hyun⟧ said nothing.',
    '⟦actor:Jordan Mazari⟧ drove all night.',
    'The ⟦actor:Minister for the Sahel⟧ left early.',
    '⟦actor:Rashid al-Assad⟧ keeps bees.',
    // a surname that is known may be another's given name
    '⟦actor:Petro Samiilenko⟧ mended the roof.',
    'Maj. ⟦actor:Ihor "Sokil" Vashchuk⟧ and ⟦actor:Ali “Abu Nidam” Karimov⟧ fled.',
    'A ⟦actor:plumber⟧ who gave his name as ⟦actor:Bohdan⟧ agreed.',
    'They swore in ⟦actor:Omar Teged⟧ as leader.',
    '⟦actor:Yarovoy⟧ set the terms in public.',
    // organisations
    '⟦actor:U.S. Homeland Security⟧ declined.',
    'The ⟦actor:Network for the Rights of Miners⟧ sent a letter.',
    'The ⟦actor:Delta Rescue Committee⟧ (⟦actor:DRC⟧) found them.',
    '⟦actor:Tarsk Analytics⟧ counted the ships.',
    'The ⟦actor:pilot⟧ told ⟦actor:Kanal24⟧ so.',
    '⟦actor:Lisica⟧, a Telegram channel with ten readers, wrote that it burned.',
    'The ⟦actor:Sumy Regional Prosecutor\'s Office⟧ and the ⟦actor:Teachers\' Union⟧ agreed.',
    'Gen. ⟦actor:Assad Traore⟧ met Vice-Admiral ⟦actor:Nguyen Van Bay⟧ and PM ⟦actor:Salim Harun⟧.',
    'They fined ⟦actor:Lahur Sheikh Jamil⟧, and ⟦actor:Mehbooba Mufti⟧ sold salt.',
    'They asked a ⟦actor:weaver⟧ who offered just her first name, ⟦actor:Mirela⟧.',
    'He spoke to ⟦actor:Frente Norte⟧ and the ⟦actor:Saraya al-Fajr⟧.',
    'The ⟦actor:Kherson OMA⟧ told The ⟦actor:Harbour Review⟧ so.',
    'He told The ⟦actor:Orchard Lantern⟧ that he was ill.',
    'DRAFT 3, not for print before 11:00 am ET.',
    '⟦actor:Ivan Lis⟧ of the ⟦actor:Institute for Harbour Strategy⟧ left.',
    'The police union ⟦actor:SPNH-9⟧ agreed.',
    'They bought it from ⟦actor:Black Sea Ropes⟧.',
    '⟦actor:Israel\'s Military Forecast Directorate⟧ agreed.',
    'Prices will rise, ⟦actor:analysts⟧ at ⟦actor:Harbour Metals Desk⟧ forecast.',
    'The energy firm ⟦actor:Volynteplo⟧ agreed.',
    'TWO EXPLOSIONS AT THE OLD TERMINAL NEAR ⟦place:HODEIDAH⟧ TONIGHT.',
    'They said the ⟦actor:master⟧ of the Amber Lark was asleep.',
    'The Ilyushin took off at night, and a Sirena V5 sank.',
    '⟦actor:An-Nur drivers⟧ left, and ⟦actor:Abu Hamza al-Dosari⟧ stayed with ⟦actor:Abu Jamil al-Kuwaiti⟧.',
    'The bomber, ⟦actor:Isma-ae Dolah⟧, was old. His deputy, ⟦actor:Dilwar⟧, took over.',
    'The Liberian-flagged Amber Star burned, and the ⟦actor:crew⟧ of the Nordic Lark rowed home.',
    'It cited ⟦actor:Security Council members⟧ and Security Council Resolution 9999.',
    '⟦actor:65 Bde⟧ lost two FPVs and a Toyota.',
    'A cadet, ⟦actor:Illia⟧, 17, was late.',
    '⟦place:Lviv⟧ - Drones struck the depot.',
    '“Never,” muttered ⟦actor:Yusuf Bangura⟧, a teacher freed in the swap.',
    '⟦actor:D\'Orsay⟧, who flies a crop duster, and Ret. Gen. ⟦actor:Mwangi⟧ agreed.',
    '⟦actor:Van der Meer⟧ declined. Lt. Gen. (ret.) ⟦actor:H. S. Sandhu⟧ agreed.',
    'They sued the French arms maker ⟦actor:Armadec⟧.',
    'Bread rose, snorted ⟦actor:Umm Walid⟧.',
    '⟦actor:Traders⟧ at ⟦actor:Vitolex⟧ and ⟦actor:Trafira⟧ have stopped.',
    'The ⟦actor:Rubesh⟧ channel agreed.',
    'Soldier ⟦actor:Ivan Pelechuk⟧ was the 41st on the list.',
    'It appeared in ⟦actor:Border Watch⟧ and in ⟦actor:Danube Today⟧.',
    'The ⟦actor:group⟧ spoke through ⟦actor:Radio Sahil⟧.',
    '⟦actor:Sumyteplo⟧, the heating utility, estimated the damage.',
    'The ⟦actor:crew⟧ has been paid, according to the ferry\'s operator, ⟦actor:Amber Shipping⟧ of ⟦place:Limassol⟧.',
    // a call sign may be a town's name
    'A ⟦actor:gunner⟧ with the call sign ⟦actor:Lyman⟧ mends nets.',
    '⟦actor:Radio Television of Albania⟧ said so, and ⟦actor:state TV⟧ agreed.',
    'They named him as Maj. Gen. ⟦actor:Oleh Svyryd⟧.',
    // formations
    'The ⟦actor:108th VDV Regiment⟧ and ⟦actor:Operational Group Sula⟧ withdrew.',
    'The ⟦actor:28th Mech Bde⟧ met elements of the ⟦actor:58th CAA⟧ and the ⟦actor:110th OMBr⟧.',
    'The ⟦actor:24th "King Vasyl" Brigade⟧ and ⟦actor:201 Khalid bin Zayd Corps⟧ agreed.',
    '⟦actor:XVI Corps⟧ relieved ⟦actor:81 Brigade⟧; ⟦actor:Light Infantry Battalion 77⟧ and ⟦actor:Brigade 313⟧ stayed.',
    '⟦actor:Men⟧ of the ⟦actor:5th Infantry Division⟧ held the bridge.',
    // neither actor nor place
    'The Lisbon Agreement and Operation Falling Star are over.',
    'On Monday a UAV fell on the roof.',
    'Shells hit the roof, and smoke rose.',
    'The destroyer USS Wexford turned back.',
    'The tanker Amber Star turned back.',
    'A chartered vessel, the Amber Star, and the Sea Lark, a trawler, turned back.',
    'The Amber Star sank at night. It carried Sarych drones and Tomahawks.',
    'The Choson destroyer turned back, and the Desert Express was derailed.',
    'UPDATE 14:05: sirens. THREAD 2/9: nothing.',
    '22:40 Power is out.',
    'Times are local.',
    'Nobody in the room spoke Lingala.',
    'They met at the Ministerial level.',
    '## Key Takeaways'
  ];
  for (const sentence of sentences) it(sentence, () => { assertMentions(sentence, sentence.startsWith('#') ? 'markdown' : 'plaintext'); });

  it('tells a firm of common words from a person', () => {
    assert.equal(mentionOf('She works for Harbour Cranes in Odesa.', 'Harbour Cranes').type, 'organisation');
    assert.equal(mentionOf('She works for Taras Vovk in Odesa.', 'Taras Vovk').type, 'person');
  });

  it('gives a surname the full name, before and after', () => {
    const known = 'Petro Samiilenko mended the roof. Petro sang.';
    assert.equal(mentionOf(known, 'Petro').canonical, 'Petro Samiilenko');
    assert.equal(mentionOf('He drove with the general\'s son Saddam.', 'Saddam').canonical, undefined);
    const draft = 'Koroma spoke first. Later Fatmata Koroma left the hall.';
    assert.equal(mentionOf(draft, 'Koroma').canonical, 'Fatmata Koroma');
  });

  it('gives a short form the name of the organisation', () => {
    const draft = 'Tarsk Analytics counted the ships. Tarsk said so.';
    assert.equal(mentionOf(draft, 'Tarsk').canonical, 'Tarsk Analytics');
    assert.equal(mentionOf('The ferry is owned by Rosterminal.', 'Rosterminal').type, 'organisation');
    assert.equal(mentionOf('Ukrterminal\'s director resigned.', 'Ukrterminal').type, 'organisation');
  });

  it('gives an abbreviation the name it was introduced with', () => {
    const draft = 'The Delta Rescue Committee (DRK) found them. The DRK said so.';
    assert.deepEqual(mentionsOf(draft).filter(mention => mention.text === 'DRK').map(mention => mention.canonical), ['Delta Rescue Committee', 'Delta Rescue Committee']);
  });

  it('knows transliterations of one name', () => {
    const names = ['Zelenskyy', 'Zelensky', 'Zelenskiy'].map(name => mentionOf(`${name} said it was late.`, name).canonical);
    assert.equal(new Set(names).size, 1);
    assert.match(names[0] ?? '', /Zelensk/);
  });
});
