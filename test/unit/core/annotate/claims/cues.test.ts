import { strict as assert } from 'node:assert';
import { assertAttributions, assertOwnClaims, claimsOf } from '../../../../support/attributions.ts';

describe('attributions: who quotes, who is cited', () => {
  it('takes both the agency that quotes and the person quoted', () => {
    assertAttributions(
      '⟦content:Nine mules came over the pass⟧, ⟦source:the agency⟧ ⟦cue:quoted⟧ a guard as saying.',
      '⟦content:Nine mules came over the pass⟧, the agency quoted ⟦source:a guard⟧ as ⟦cue:saying⟧.'
    );
  });
  it('takes both where the paper stands between', () => {
    assertAttributions(
      'Petrenko ⟦cue:was quoted⟧ by ⟦source:the paper⟧ as saying ⟦content:he would resign⟧.',
      '⟦source:Petrenko⟧ was quoted by the paper as ⟦cue:saying⟧ ⟦content:he would resign⟧.'
    );
  });
  it('takes who is cited for the content of the main cue', () => {
    assertAttributions(
      '⟦source:The paper⟧ ⟦cue:reported⟧ on Monday, citing two officials, ⟦content:that the bridge had fallen⟧.',
      'The paper reported on Monday, ⟦cue:citing⟧ ⟦source:two officials⟧, ⟦content:that the bridge had fallen⟧.'
    );
  });
  it('has words inside words only where a third party speaks', () => {
    assertAttributions(
      '⟦source:Orel⟧ ⟦cue:admitted⟧ in private ⟦content:that the depot was lost⟧, two diplomats said.',
      '⟦content:Orel admitted in private that the depot was lost⟧, ⟦source:two diplomats⟧ ⟦cue:said⟧.'
    );
    assertAttributions('⟦source:Petrenko⟧ ⟦cue:said⟧ ⟦content:he hoped to return by spring⟧.');
  });
});

describe('attributions: accusing, naming, denying', () => {
  it('splits whom and of what', () => {
    assertAttributions('⟦source:Orel⟧ ⟦cue:accused⟧ ⟦content:the rebels⟧ of ⟦content:shelling the market⟧.');
    assertAttributions('⟦source:The mayor⟧ ⟦cue:described⟧ ⟦content:the truce⟧ as ⟦content:a pause for breath⟧.');
    assertAttributions('⟦source:Sorokin⟧ ⟦cue:called⟧ ⟦content:the report⟧ ⟦content:“a bad joke”⟧.');
  });
  it('takes a noun or a verb in -ing as what is denied', () => {
    assertAttributions('⟦source:The army⟧ ⟦cue:denies⟧ ⟦content:targeting civilians⟧.');
    assertAttributions('⟦source:Marchuk⟧ ⟦cue:dismissed⟧ ⟦content:the offer⟧.');
  });
  it('takes a value put at a figure', () => {
    assertAttributions('⟦source:The insurer⟧ ⟦cue:put⟧ ⟦content:the loss⟧ at ⟦content:36 million hryvnias⟧.');
  });
  it('takes "in his words" and "as she put it"', () => {
    assertAttributions('In ⟦source:his⟧ ⟦cue:words⟧, ⟦content:only both armies could watch the truce⟧.');
    assertAttributions('⟦content:The river is the border⟧, as ⟦source:one trader⟧ ⟦cue:put it⟧.');
  });
  it('leaves what nobody said to the writer', () => {
    assertAttributions('⟦source:The spokesman⟧ ⟦cue:said⟧ ⟦content:the gate was shut⟧. He did not say who held the keys. The ministry declined to comment.');
  });
  it('takes the passive with its agent', () => {
    assertAttributions('⟦content:The army⟧ ⟦cue:was accused by⟧ ⟦source:residents⟧ of ⟦content:looting shops⟧.');
    assertAttributions('⟦content:The siege⟧ ⟦cue:has been described by⟧ ⟦source:aid groups⟧ as ⟦content:a famine⟧.');
  });
  it('takes what is claimed to have been done', () => {
    assertAttributions('⟦source:Rebels⟧ ⟦cue:claimed⟧ ⟦content:to have shot down a helicopter⟧.');
  });
  it('takes the charge that is rejected', () => {
    assertAttributions('Orel blames smugglers, ⟦content:a charge⟧ ⟦source:Kaluga⟧ ⟦cue:rejected⟧.'.replace('Orel blames smugglers', 'Shells fell on the port'));
  });
  it('has nobody for "reports of"', () => {
    assertAttributions('There were ⟦cue:reports of⟧ ⟦content:shelling near the dam⟧.');
  });
  it('has no sayer for "it was reported" and for somebody accused in the passive', () => {
    assertAttributions('It ⟦cue:was reported⟧ early on Monday ⟦content:that the refinery had stopped⟧.');
    assertAttributions('⟦content:The colonel⟧ ⟦cue:was accused of⟧ ⟦content:looting the museum⟧.');
  });
  it('leaves an attack with shells alone', () => {
    assertAttributions('⟦source:The governor⟧ ⟦cue:said⟧ ⟦content:rebels attacked the town for two hours⟧.');
  });
});

describe('attributions: verbs that say little, with nouns that say it', () => {
  it('take "expressed concern", "made clear" as one cue', () => {
    assertAttributions('⟦source:The council⟧ ⟦cue:expressed concern⟧ ⟦content:that the truce would fail⟧.');
    assertAttributions('⟦source:Sorokin⟧ ⟦cue:made clear⟧ ⟦content:that the road stays shut⟧.');
  });
  it('take possessed nouns of saying', () => {
    assertAttributions('Engineers came after ⟦source:the mayor⟧\'s ⟦cue:claim⟧ ⟦content:that the dam was safe⟧.');
  });
});

describe('attributions: the sayer', () => {
  it('is several where several speak', () => {
    assertAttributions('⟦source:Two diplomats and a guard⟧ ⟦cue:said⟧ ⟦content:the gate was open⟧.');
  });
  it('keeps its apposition and its relative clause', () => {
    assertAttributions('⟦source:Olena Marchuk, a lawyer for the town,⟧ ⟦cue:said⟧ ⟦content:the gate was open⟧.');
    assertAttributions('⟦content:The guards ran out of shells⟧, ⟦source:a cook who escaped⟧ ⟦cue:said⟧.');
  });
  it('is not lost behind an age', () => {
    assertAttributions('⟦source:Ivan Petrenko, 44, who lost two sons,⟧ ⟦cue:blamed⟧ ⟦content:the command⟧ for ⟦content:the rout⟧.');
  });
  it('ends before the content where "according to" opens the sentence', () => {
    assertAttributions('⟦cue:According to⟧ ⟦source:police⟧, ⟦content:neighbours heard him lock the shed⟧.');
  });
  it('is who issued the statement', () => {
    assertAttributions('⟦source:The harbour⟧ then issued a notice ⟦cue:saying⟧ ⟦content:Sorokin was unhurt⟧.');
  });
  it('is the main clause\'s subject for a participle', () => {
    assertAttributions('⟦source:The movement⟧ sent lorries to the port, ⟦cue:arguing⟧ ⟦content:that smugglers held it⟧.');
  });
  it('is not lost behind a date', () => {
    assertAttributions('⟦source:Sorokin⟧ on Friday ⟦cue:warned⟧ ⟦content:that the river would rise⟧.');
  });
});

describe('attributions: where the content ends', () => {
  it('ends with its relative clause', () => {
    assertAttributions('⟦source:Orel, which⟧ ⟦cue:denies⟧ ⟦content:aiming at the market⟧, kept silent at once.');
  });
  it('begins behind the dash of a date line', () => {
    assertAttributions('OREL, Oct. 4 (Delta Wire) — ⟦content:Two bridges fell overnight⟧, ⟦source:the governor⟧ ⟦cue:said⟧.');
  });
  it('ends, where it is a noun, with the next verb', () => {
    assertAttributions('⟦source:The council⟧ ⟦cue:rejected⟧ ⟦content:the plan⟧ and closed the road.');
  });
  it('is only the pronoun before a cue inside a relative clause', () => {
    assertAttributions('The ferry ran late, ⟦content:which⟧, ⟦source:he⟧ ⟦cue:said⟧, ⟦content:surprised nobody⟧.');
  });
  it('ends at a semicolon and before the next sayer', () => {
    assertAttributions('⟦source:The ministry⟧ ⟦cue:says⟧ ⟦content:it hit a barracks⟧; it has shown no proof.');
    assertAttributions(
      '⟦source:Orel⟧ ⟦cue:warned⟧ ⟦content:that the river would rise⟧, while Kaluga denied that the dam had cracked.',
      'Orel warned that the river would rise, while ⟦source:Kaluga⟧ ⟦cue:denied⟧ ⟦content:that the dam had cracked⟧.'
    );
  });
  it('goes on in the next sentence where that reports on', () => {
    assertAttributions('⟦content:Orel had promised new pumps⟧, ⟦source:the council⟧ ⟦cue:said⟧. ⟦content:They would arrive in May⟧.');
  });
  it('goes on behind a cue in the middle', () => {
    assertAttributions('⟦content:Some younger farmers⟧, ⟦source:Iryna⟧ ⟦cue:explained⟧, ⟦content:have sold their goats⟧.');
  });
  it('runs to the end of a quotation that never closes', () => {
    assertAttributions('“⟦content:They wanted the boats⟧,” ⟦source:a ferryman⟧ ⟦cue:recounted⟧. “⟦content:I gave them the oars⟧');
  });
});

describe('attributions: evidence as the sayer', () => {
  it('takes pictures that show', () => {
    assertAttributions('⟦source:Satellite images⟧ ⟦cue:show⟧ ⟦content:that nine houses were razed⟧.');
    assertAttributions('⟦source:Video posted online⟧ ⟦cue:appeared to show⟧ ⟦content:soldiers burning huts⟧.');
  });
});

describe('attributions: tags of the model mended', () => {
  it('sees a headline verb', () => {
    assertAttributions('⟦source:Moscow⟧ ⟦cue:claims⟧ ⟦content:it held the bridge⟧.');
    assertAttributions('⟦source:Village elders⟧ ⟦cue:fear⟧ ⟦content:that the dyke will go⟧.');
  });
  it('does not cut a sentence behind "Gen." or "No."', () => {
    assertAttributions('⟦source:Gen. Ivan Petrenko⟧ ⟦cue:said⟧ ⟦content:the No. 4 reactor was safe⟧.');
  });
});

describe('attributions: cues of every kind', () => {
  it('take what is laid to somebody or something', () => {
    assertAttributions('⟦source:Doctors⟧ ⟦cue:blamed⟧ ⟦content:shelling⟧ for ⟦content:the blackout⟧.');
    assertAttributions('⟦source:Residents⟧ ⟦cue:attributed⟧ ⟦content:the fire⟧ to ⟦content:a feud between gangs⟧.');
    assertAttributions('⟦content:The leak⟧ ⟦cue:was blamed⟧ on ⟦content:rust⟧.');
    assertAttributions('⟦content:The ferry fire⟧ ⟦cue:has been attributed⟧ to ⟦content:a short circuit⟧ by ⟦source:two inspectors⟧.');
  });
  it('take what is identified, and what is only named', () => {
    assertAttributions('⟦source:The army⟧ ⟦cue:identified⟧ ⟦content:the driver⟧ as ⟦content:Ivan Petrenko⟧.');
    assertAttributions('“⟦content:A gate without a wall⟧” is what ⟦source:Karim Odal⟧ ⟦cue:calls⟧ ⟦content:it⟧.');
    assertAttributions('⟦content:The offer⟧ ⟦cue:was called⟧ ⟦content:worthless⟧ by ⟦source:the rebels⟧.');
  });
  it('take a verb with its particle, and a cue between commas', () => {
    assertAttributions('⟦source:Sorokin⟧ ⟦cue:shrugged off⟧ ⟦content:the report⟧.');
    assertAttributions('⟦source:The paper⟧ ⟦cue:points out⟧ ⟦content:that its editor left in May⟧.');
    assertAttributions('⟦content:Four sailors⟧, ⟦source:she⟧ ⟦cue:went on⟧, ⟦content:had swum ashore⟧.');
    assertAttributions('⟦content:The wells will stay shut⟧, ⟦source:Petrenko⟧ ⟦cue:has let it be known⟧.');
  });
  it('take a colon before words that no verb of saying governs', () => {
    assertAttributions('⟦source:Petrenko⟧ ⟦cue:sounded cheerful⟧: “⟦content:We are staying until the spring.⟧”');
    assertAttributions('⟦source:Kaluga⟧ ⟦cue:tells⟧ it backwards: ⟦content:the mayor shut the gate first⟧.');
    assertAttributions('⟦source:The trader⟧ ⟦cue:disagreed⟧: “⟦content:You do not move house with tanks⟧.”');
  });
  it('take a list of sayers behind a comma', () => {
    assertAttributions('⟦content:The lorries reached Lisova before dusk⟧, ⟦source:two drivers and a village priest⟧ ⟦cue:said⟧.');
    assertAttributions('⟦content:The lorries left at dawn⟧, ⟦source:a ferry pilot and two widows who moved to Rusko⟧ ⟦cue:said⟧ by phone.');
  });
  it('take what is reported of a place, and hearsay', () => {
    assertAttributions('⟦content:Explosions⟧ ⟦cue:were reported⟧ ⟦content:in Orel and Kaluga before dawn⟧.');
    assertAttributions('⟦content:The raid⟧ ⟦cue:reportedly⟧ ⟦content:killed nine guards⟧.');
  });
  it('take a verdict on what was just said, and somebody\'s words in the middle', () => {
    assertAttributions('⟦content:Nobody here owns a boat.⟧ That was the ⟦cue:verdict⟧ of ⟦source:a baker⟧.');
    assertAttributions('⟦content:It is⟧, ⟦cue:in the words of⟧ ⟦source:one trader⟧, “⟦content:a shed with a bell⟧”.');
  });
  it('end a claimed clause where the claim itself becomes the subject', () => {
    assertAttributions('⟦source:The council⟧\'s ⟦cue:warning⟧ ⟦content:that the dam would burst⟧ came too late.');
    assertAttributions(
      '⟦source:The council⟧\'s ⟦cue:demand⟧ ⟦content:that Orel leave the mill⟧ was repeated in May by its chairman.',
      '⟦content:The council\'s demand that Orel leave the mill⟧ ⟦cue:was repeated⟧ in May by ⟦source:its chairman⟧.'
    );
  });
  it('leave the writer what is told in another tense', () => {
    assertAttributions('⟦source:The port⟧ ⟦cue:insisted⟧ ⟦content:that no ship had been hit⟧, and the navy has not named one.');
  });
  it('pass over "once more"', () => {
    assertAttributions('⟦source:Marchuk⟧ ⟦cue:denied⟧ once more ⟦content:that Kamin had fallen⟧.');
  });
  it('see verbs the model takes for adjectives and nouns', () => {
    assertAttributions('⟦source:Energobase⟧ ⟦cue:alleged⟧ ⟦content:that rebels had cut the line⟧.');
    assertAttributions('⟦source:Satellite pictures taken over Orel⟧ ⟦cue:show⟧ ⟦content:one burnt berth⟧.');
    assertAttributions('⟦content:About 500 people have fled since May⟧, ⟦source:the Red Cross⟧ ⟦cue:estimates⟧.');
    assertAttributions('⟦content:The boats hunt by night⟧, ⟦cue:says⟧ ⟦source:Olena Marchuk⟧.');
  });
  it('take a state of mind with its clause', () => {
    assertAttributions('⟦source:The elders⟧ ⟦cue:are adamant⟧ ⟦content:that no one fired first⟧.');
    assertAttributions('⟦source:Kaluga⟧ ⟦cue:is certain⟧ ⟦content:the bridge will hold⟧.');
  });
  it('take evidence set behind what it shows', () => {
    assertAttributions('⟦content:Forty lorries crossed in May⟧, ⟦source:the council\'s figures⟧ ⟦cue:show⟧.');
    assertAttributions('⟦source:The photographs, taken by a neighbour,⟧ ⟦cue:show⟧ ⟦content:a crater nine metres wide⟧.');
  });
  it('take a noun that is said to be its content', () => {
    assertAttributions('⟦source:Orel⟧\'s ⟦cue:version⟧ is ⟦content:that the mill burned by itself⟧.');
  });
  it('pass over "that day" and what is said of something', () => {
    assertAttributions('⟦content:Rebels also took Lisova⟧, ⟦source:the ministry⟧ ⟦cue:said⟧ that day; Kaluga has not commented.');
    assertAttributions('⟦source:Petrenko⟧ ⟦cue:said⟧ of the mill ⟦content:that it was lost⟧.');
    assertAttributions('⟦source:Petrenko⟧ ⟦cue:recalled⟧ ⟦content:a night of fire⟧.');
  });
  it('go on behind a cue that breaks an open clause', () => {
    assertAttributions('⟦content:Because the guns were old⟧, ⟦source:she⟧ ⟦cue:said⟧, ⟦content:the mill fell⟧.');
    assertAttributions('⟦content:It was⟧, ⟦source:she⟧ ⟦cue:said⟧, ⟦content:a long night⟧.');
  });
  it('take "or so", and "according to" in a second half', () => {
    assertAttributions('⟦content:Nothing was taken⟧, or so ⟦source:the guards⟧ ⟦cue:insist⟧.');
    assertAttributions(
      '⟦cue:According to⟧ ⟦source:the log⟧, ⟦content:nine jets took off⟧; according to the tower, only six returned.',
      'According to the log, nine jets took off; ⟦cue:according to⟧ ⟦source:the tower⟧, ⟦content:only six returned⟧.'
    );
  });
  it('stand behind a time that parts them from their auxiliary', () => {
    assertAttributions('⟦source:The ministry⟧ has since spring ⟦cue:alleged⟧ ⟦content:that the port is a base⟧.');
    assertAttributions('⟦source:The ministry⟧ ⟦cue:has since alleged⟧ ⟦content:that the port is a base⟧.');
  });
  it('are not there where an event raises a question', () => {
    assertOwnClaims('⟦own:The raid raised the question of who guards the port.⟧');
  });
  it('show a sayer without the pronoun of the clause', () => {
    const [claim] = claimsOf('The rebels, who say they hold the bridge, fired.').filter(({ attribution }) => attribution !== undefined);
    assert.deepEqual(claim?.attribution?.sources.map(({ text }) => text), ['The rebels']);
  });
  it('are whatever is done beside an open quotation', () => {
    assertAttributions('“⟦content:Nine boats⟧,” ⟦source:he⟧ ⟦cue:dictated⟧, “⟦content:and a goat⟧.”');
    assertAttributions('“⟦content:Nine boats and a goat⟧,” ⟦source:the clerk⟧ ⟦cue:dictated⟧.');
  });
  it('name a thing in a clause of its own', () => {
    assertAttributions('He used a word that ⟦source:Orel⟧ ⟦cue:called⟧ ⟦content:“tired”⟧.');
    assertOwnClaims('⟦own:On Friday he used the phrase “a holiday”⟧, a word that Orel called “tired”.');
  });
  it('stand behind an aside of their subject', () => {
    assertAttributions('⟦source:Besk⟧, asked whether the ferry would sail, ⟦cue:made clear⟧ ⟦content:that it would not⟧.');
    assertOwnClaims('Besk, pressed by two deputies on the tolls, made clear that they would stay.');
  });
  it('refer to the sentence before', () => {
    assertAttributions('⟦content:The pump failed at nine.⟧ So ⟦cue:wrote⟧ ⟦source:Pavlo Lis, a cook from Dobra⟧, in a notebook.');
    assertAttributions('⟦content:The pump failed at nine.⟧ That is how ⟦source:Lis⟧ ⟦cue:tells it⟧, by phone.');
  });
  it('take figures behind "per", and "has it that"', () => {
    assertAttributions('⟦cue:Per⟧ ⟦source:figures obtained by Lantern⟧, ⟦content:400 boats have sunk⟧.');
    assertAttributions('⟦source:Lantern⟧ ⟦cue:has it⟧ ⟦content:that Orel will buy nine boats⟧.');
    assertAttributions('⟦content:The boats⟧, ⟦source:the ministry⟧ ⟦cue:claims⟧, ⟦content:were bought in Orel⟧.');
  });
});
