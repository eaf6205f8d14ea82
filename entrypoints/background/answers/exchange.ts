import * as v from 'valibot';
import type { Answers } from '../answer';
import { decideMerge, exchangeNow, takeBack, turnExchange } from '../exchange';
import {
  filePiece,
  fileSent,
  mergeOpened,
  previewOf,
  sendFile,
  takePiece,
} from '../exchange/files';
import { exchangeState } from '../exchange/state';
import { Failed } from '../Failed';
import { idSchema, nothingSchema, oneIdSchema, units } from '../schemas';
import { tellViews } from '../tellViews';

const from = ['panel', 'notebook'] as const;
/** Of a merge: a number. */
const mergeId = v.pipe(v.string(), v.regex(/^\d{1,15}$/));
const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
/** Base64 of a piece of one MiB. */
const MOST_PIECE = 1_400_000;
const MOST_PIECES = 16;

/** The exchange with the match. */
export const exchangeAnswers = {
  'exchange.state': { from, ask: nothingSchema, answer: () => exchangeState() },
  'exchange.now': {
    from,
    ask: nothingSchema,
    use: true,
    async answer() {
      await exchangeNow(true);
      return exchangeState();
    },
  },
  'exchange.look': {
    from,
    ask: nothingSchema,
    async answer() {
      exchangeNow(false).catch(() => {});
      return null;
    },
  },
  'exchange.decide': {
    from,
    ask: v.strictObject({ id: mergeId, merge: v.boolean() }),
    use: true,
    async answer({ id, merge }) {
      await decideMerge(id, merge);
      return exchangeState();
    },
  },
  'exchange.takeBack': {
    from,
    ask: v.strictObject({ id: mergeId }),
    use: true,
    writes: true,
    async answer({ id }) {
      await takeBack(id);
      return exchangeState();
    },
  },
  'exchange.send': {
    from,
    ask: v.strictObject({ everything: v.boolean() }),
    use: true,
    answer: ({ everything }) => sendFile(everything),
  },
  'exchange.piece': {
    from,
    ask: v.strictObject({ id: idSchema, piece: count(MOST_PIECES) }),
    answer: ({ id, piece }) => filePiece(id, piece),
  },
  'exchange.sent': {
    from,
    ask: oneIdSchema,
    use: true,
    async answer({ id }) {
      await fileSent(id);
      await tellViews({ news: 'exchange' });
      return exchangeState();
    },
  },
  'exchange.open': {
    from,
    ask: v.strictObject({
      id: idSchema,
      piece: count(MOST_PIECES),
      of: count(MOST_PIECES + 1),
      base64: units(MOST_PIECE),
    }),
    use: true,
    answer: ({ id, piece, of, base64 }) => takePiece(id, piece, of, base64),
  },
  'exchange.preview': { from, ask: oneIdSchema, answer: ({ id }) => previewOf(id) },
  'exchange.merge': {
    from,
    ask: oneIdSchema,
    use: true,
    async answer({ id }) {
      await mergeOpened(id);
      await tellViews({ news: 'exchange' });
      return exchangeState();
    },
  },
  'exchange.turn': {
    from: ['notebook'],
    ask: v.strictObject({ remote: v.picklist(['file', 'folder', 'webdav']), on: v.boolean() }),
    use: true,
    async answer({ remote, on }) {
      if (remote === 'file') throw new Failed('bad-input');
      await turnExchange(remote, on);
      return exchangeState();
    },
  },
} satisfies Partial<Answers>;
