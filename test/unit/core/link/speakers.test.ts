import { strict as assert } from 'node:assert';
import type { NameInfo } from '../../../../src/core/link/names.ts';
import { storyOf } from '../../../../src/core/link/story.ts';
import { REPORTS } from '../../../support/linkWorld.ts';

const NAMES: Readonly<Record<string, NameInfo>> = { Norway: { key: 'state:Norway', kind: 'state' }, Tarsha: { key: 'place:Tarsha', kind: 'place', listed: true }, 'Marsh Front': { key: 'actor:Marsh Front', kind: 'actor' } };

/** Who says each sentence of a report. */
function speakers(body: string): readonly (string | undefined)[] {
  const [model] = REPORTS;
  assert.ok(model);
  const { outlet: _, ...report } = model;
  return storyOf({ ...report, body }, name => NAMES[name]).statements.map(({ sayer }) => sayer?.text);
}

describe('who speaks in a report', () => {
  it('"he" is a person, "it" a body', () => {
    assert.deepEqual(speakers('The dyke is shut, harbour master Odo Renk said. Norway asked for help, the harbour office said. The locks will hold, he said. The pumps are new, it said.'), ['harbour master Odo Renk', 'the harbour office', 'harbour master Odo Renk', 'the harbour office']);
  });
  it('knows an office by the head of its phrase', () => {
    assert.deepEqual(speakers('The mayor\'s office said that the dyke is shut. The pumps are new, it said.'), ['The mayor\'s office', 'The mayor\'s office']);
  });
  it('"the diplomat" is whoever was named before', () => {
    assert.deepEqual(speakers('Deputy harbour minister Ida Solm spoke of a toll on Monday. It will be small, the diplomat said.'), ['Deputy harbour minister Ida Solm', 'Deputy harbour minister Ida Solm']);
  });
  it('a person a sentence tells of may speak in the next', () => {
    assert.deepEqual(speakers('Ida Solm has sold tickets on the pier for ten years. "I heard the bell," she says. A pupil, Odo, 12, ran for the boats. "I was late," he says.'), [undefined, 'Ida Solm', undefined, 'Odo']);
  });
  it('somebody only quoted is not taken for heard', () => {
    assert.deepEqual(speakers('Harbour minister Ida Solm was in Tarsha on Monday. "We will sell the pier," she was quoted as saying.'), [undefined, 'she']);
  });
  it('a quotation of several sentences has one speaker', () => {
    assert.deepEqual(speakers('"The lamp was out. By what we know, the cause was a fuse," the pilot said. "We had no boat."'), ['the pilot', 'the pilot', 'the pilot']);
  });
  it('what stands at the end of a sentence tells all of it', () => {
    assert.deepEqual(speakers('The village took back 20 barges which Norway says are its own, Odo Renk, clerk of the lock, said. The mill has counted its sacks, she added.'), ['Odo Renk, clerk of the lock', 'Odo Renk, clerk of the lock']);
  });
  it('"its" is the subject\'s', () => {
    const [model] = REPORTS;
    assert.ok(model);
    const [first] = storyOf({ ...model, body: 'Norway took over a list of barges of the Marsh Front, its harbour office said.' }, name => NAMES[name]).statements;
    assert.deepEqual(first?.sayer?.names.map(({ text }) => text), ['Norway']);
  });
});
