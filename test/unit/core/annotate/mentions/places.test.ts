import { strict as assert } from 'node:assert';
import type { PlaceMention } from '../../../../../src/core/model/mention.ts';
import { assertMentions, builtKnowledge, mentionOf } from '../../../../support/mentions.ts';

function place(text: string, words: string): PlaceMention {
  const mention = mentionOf(text, words);
  assert.equal(mention.kind, 'place');
  return mention as PlaceMention;
}

describe('places', () => {
  const sentences = [
    '⟦place:Lviv⟧ spent two mornings under its bridges.',
    '⟦place:Kharkiv⟧: a bomb fell. ⟦place:Odesa⟧ and ⟦place:Mykolaiv⟧ were hit.',
    'Rain cut off the villages of ⟦place:al-Sharqa⟧ and ⟦place:Tirmeh⟧, north of the mill.',
    'They sailed past ⟦place:Zamboleth⟧.',
    'Smoke rose over the ⟦place:Yampil brickworks⟧ and the ⟦place:Goteik viaduct⟧.',
    'Fire broke out in ⟦place:San Juan de los Montes⟧.',
    'They burned ⟦place:Kyun Bha⟧ at dawn.',
    'Polls opened in 102 of ⟦place:Myanmar⟧\'s 330 townships.',
    '⟦actor:Three farmers⟧ from ⟦place:Rufeyla⟧ and a region between ⟦place:Babeylon⟧ and the sea.',
    'Near ⟦place:Dealul Vechi⟧ it rained. ⟦place:Dealul Vechi⟧ has one siren.',
    'It lies two kilometres from ⟦place:Velikhovo⟧, and the ferry to ⟦place:Periprove⟧ is shut.',
    'It stands in ⟦place:Rîbnița⟧.',
    'They were moved from ⟦place:Koberi⟧ to a clinic.',
    '⟦actor:Ko Htet⟧, a driver from ⟦place:Myitkyina⟧, and ⟦actor:Daw Khin⟧ hid.',
    '⟦actor:Rebels⟧ say they hold ⟦place:Kamitunga⟧.',
    'The ⟦actor:5th Brigade⟧ "liberated" ⟦place:Sukhotsky⟧ at noon.',
    'They were trucked to ⟦place:Rubeva⟧ along ⟦place:Avenue Roger Bakala⟧.',
    'Bombs fell on ⟦place:Hnativtsi⟧.',
    'They withdrew from ⟦place:Nabuleke⟧ at dawn.',
    'The ⟦actor:brigade⟧ said units liberated ⟦place:Wad Nimir⟧ at noon.',
    'They sailed round the ⟦place:Cape of Good Hope⟧ and through the ⟦place:Bashi Channel⟧.',
    'The clip was posted in the ⟦actor:Rubezh Channel⟧ on Friday.',
    'The ⟦place:N-25 highway⟧, the ⟦place:A2 road⟧ and ⟦place:Highway 35⟧ are shut.',
    'A school in ⟦place:Mecha woreda⟧ burned.',
    // a named place keeps its type word
    'A fire broke out at the ⟦place:Novorossiysk oil terminal⟧ near the ⟦place:Psou River⟧.',
    'Lorries queued on ⟦place:Shevchenko Street⟧ in ⟦place:Sumy⟧.',
    'The ⟦place:Zaporizhzhia direction⟧ was quiet.',
    'Clashes broke out inside ⟦place:Khartoum University⟧.',
    '⟦place:Southern Lebanon⟧ woke to drones.',
    // what surely is somewhere, known or not
    'The village of ⟦place:Verkhnia Zhuravka⟧ burned.',
    '⟦actor:Troops⟧ dug in near ⟦place:Tal Shamiyah⟧ and ⟦place:Qarat⟧.',
    'The ⟦actor:army⟧ retook ⟦place:Adan Garas⟧.',
    '⟦actor:Residents⟧ of ⟦place:Zolotarka⟧ fled.',
    'They mined the bridge over the ⟦place:Vovcha⟧.',
    'Towns including ⟦place:Marivka⟧ went dark.',
    'They took ⟦place:Hill 415⟧ and hit ⟦place:School No. 7⟧ in ⟦place:Sumy⟧.',
    'The case was heard in ⟦place:The Hague⟧.',
    'The ⟦place:Poltava⟧ strike killed nobody.',
    // what bears a town's name and is none
    '⟦actor:Victoria Lisovska⟧ had a nice day in ⟦place:Nice⟧.',
    'March was mild, and most homes were mobile.',
    'The city slept; the capital did not.'
  ];
  for (const sentence of sentences) it(sentence, () => { assertMentions(sentence); });

  it('calls places by their usual English names', () => {
    for (const [written, name] of [['Zaporizhzhya', 'Zaporizhzhia'], ['Basrah', 'Basra'], ['Khost', 'Khost'], ['Mykolayiv', 'Mykolaiv']] as const) assert.equal(place(`Shells fell in ${written}.`, written).canonical, name);
  });

  it('prefers a town of the very spelling to a region spelled otherwise', () => {
    assert.equal(place('They camped near Kaya in Burkina Faso.', 'Kaya').canonical, 'Kaya');
  });

  it('leaves an offset an offset', () => {
    const text = 'Shells fell south-east of Krasnohorivka and near Vuhledar.';
    assert.equal(place(text, 'Krasnohorivka').offset, 'south-east of');
    assert.equal(place(text, 'Vuhledar').offset, 'near');
    assert.equal(place('Shells fell in Vuhledar.', 'Vuhledar').offset, undefined);
  });

  it('knows one place by all its names', () => {
    const names = (spellings: readonly string[]): ReadonlySet<string | undefined> => new Set(spellings.map(name => place(`A shell fell in ${name} today.`, name).canonical));
    assert.equal(names(['Kyiv', 'Kiev']).size, 1);
    assert.equal(names(['Kharkiv', 'Kharkov']).size, 1);
    assert.equal(names(['Bakhmut', 'Artemivsk']).size, 1);
    assert.equal(names(['El Fasher', 'al-Fashir']).size, 1);
  });

  it('chooses among places of one name by the rest of the draft, and keeps the others', () => {
    const russian = place('Voronezh and Belgorod were attacked. Sirens sounded in Rossosh and Pokrovsk, Russia said.', 'Pokrovsk');
    const ukrainian = place('Kramatorsk and Kostiantynivka were shelled. Ukraine\'s army holds on in Pokrovsk.', 'Pokrovsk');
    assert.equal(ukrainian.place?.country, 'UA');
    assert.equal(russian.place?.country, 'RU');
    assert.ok((ukrainian.alternatives?.length ?? 0) > 0);
  });

  it('chooses by the region a draft names, and by the countries its desk writes about', () => {
    const region = (text: string): string | undefined => place(text, 'Petropavlivka').place?.region;
    assert.match(region('Shells fell on Petropavlivka in the Kharkiv region.') ?? '', /Kharkiv/);
    assert.match(region('Shells fell on Petropavlivka in the Dnipropetrovsk region.') ?? '', /Dnipropetrovsk/);
    const about = (country: string): string | undefined => {
      const mention = mentionOf('Sirens sounded in Tripoli.', 'Tripoli', 'plaintext', { ...builtKnowledge(), areaOfInterest: [country, country] });
      return mention.kind === 'place' ? mention.place?.country : undefined;
    };
    assert.equal(about('LB'), 'LB');
    assert.equal(about('LY'), 'LY');
  });

  it('gives coordinates, country and region', () => {
    const record = place('A mine went off in Lysychansk.', 'Lysychansk').place;
    assert.equal(record?.country, 'UA');
    assert.match(record.region ?? '', /Luhansk/);
    assert.ok(Math.abs((record.latitude ?? 0) - 48.9) < 0.2 && Math.abs((record.longitude ?? 0) - 38.43) < 0.2);
  });
});
