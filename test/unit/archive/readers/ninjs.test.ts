import assert from 'node:assert/strict';
import { fixture, only, prose } from './support.ts';

describe('readers: ninjs of the older versions', () => {
  it('reads version 1', async () => {
    const report = await only(fixture('ninjs1.json'), 'item.json');
    assert.deepEqual([report.uri, report.headline, report.author, report.outlet, report.located, report.published], ['urn:halden:ninjs1:77', 'Ferry and barge collide at Izmail', 'Ilinca Sava', 'Halden Agency', 'Izmail', '2026-05-05T05:41:00Z']);
    assert.deepEqual(prose(report), ['A ferry and a barge collided, the port office said.', 'Two sailors were hurt.']);
  });

  it('reads version 2, the plain body before the marked-up one', async () => {
    const report = await only(fixture('ninjs2.json'), 'item.json');
    assert.deepEqual([report.uri, report.body, report.status, report.embargoedUntil], ['urn:halden:ninjs2:78', 'The court rules on Wednesday, its press office said.', 'withheld', '2026-05-06T04:00:00Z']);
  });
});
