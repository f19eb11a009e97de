import { strict as assert } from 'node:assert';
import { createTermBook } from '../../../../src/core/link/termBook.ts';
import { telling } from '../../../../src/core/link/telling.ts';

const book = createTermBook(() => 1);
const bag = (text: string) => ({ terms: text.split(' ').map(word => book.numberOf(word)) });

describe('telling words', () => {
  const led = bag('mortars hit the bakery in Nyala');
  const hits = [led, bag('mortars hit the depot in Zalingei'), bag('mortars hit the garage in Zalingei'), bag('mortars hit the bakery again')];
  const speaks = telling(hits, [{ sketch: bag('shells hit a bakery'), share: 1 }, { sketch: led, share: 0.8 }], 100);

  it('speak for what the leaders have and others have not', () => { assert.ok(speaks(bag('bakery')) > speaks(bag('mortars'))); });
  it('speak against what others have and the leaders have not', () => { assert.ok(speaks(bag('Zalingei')) < 0); });
  it('are silent where one passage alone has the word', () => { assert.equal(speaks(bag('garage')), 0); });
  it('are counted by their kind, not by their number alone', () => { assert.ok(speaks(bag('bakery Zalingei')) < speaks(bag('bakery'))); });
});
