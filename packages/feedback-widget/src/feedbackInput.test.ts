import { describe, expect, it } from 'vitest';
import { checkFeedback, toFeedbackInput } from './checkFeedback.ts';
import { countCharacters, type FeedbackValues, tidyText } from './feedbackInput.ts';

const valid: FeedbackValues = {
  about: 'target-15',
  category: 'question',
  rating: null,
  text: 'Mười ký tự',
  contact: { name: '', email: '', phone: '' },
  consent: false,
};
const contact = (part: Partial<FeedbackValues['contact']>): FeedbackValues => ({
  ...valid,
  consent: true,
  contact: { ...valid.contact, ...part },
});

describe('countCharacters', () => {
  it.each([
    ['nothing', '', 0],
    ['white space alone', ' \n\t ', 0],
    ['letters between white space', '  góp ý \n', 5],
    ['an accent typed apart as one letter', 'go\u0301p', 3],
    ['an emoji outside the basic plane', '👍', 1],
    ['a family of emoji by its code points, as the API does', '👨‍👩‍👧', 5],
    ['a Windows line end as one', 'a\r\nb', 3],
    ['no invisible control', 'a\u0000\u000bb', 2],
    ['no half of a surrogate pair', 'a\ud83db', 2],
  ])('counts %s', (_title, text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('keeps line breaks and tabs inside', () => {
    expect(tidyText(' a\n\n\tb ')).toBe('a\n\n\tb');
  });
});

describe('checkFeedback', () => {
  it.each<[string, FeedbackValues, object[]]>([
    ['what is complete', valid, []],
    ['a text of 9', { ...valid, text: 'a'.repeat(9) }, [{ field: 'text', fault: 'textShort', count: 1 }]],
    ['a text of 10', { ...valid, text: 'a'.repeat(10) }, []],
    ['a text of 2000', { ...valid, text: '👍'.repeat(2000) }, []],
    [
      'a text of 2001',
      { ...valid, text: 'a'.repeat(2001) },
      [{ field: 'text', fault: 'textLong', count: 1 }],
    ],
    ['no text', { ...valid, text: '  \n' }, [{ field: 'text', fault: 'textMissing' }]],
    ['no category', { ...valid, category: '' }, [{ field: 'category', fault: 'category' }]],
    ['a subject that is none', { ...valid, about: 'target-0' }, [{ field: 'about', fault: 'about' }]],
    ['contact that is wrong, but not agreed to', { ...contact({ email: 'x' }), consent: false }, []],
    ['consent to nothing', contact({ name: 'An' }), [{ field: 'email', fault: 'contactWay' }]],
    ['an e-mail address', contact({ email: ' an@vidu.vn ' }), []],
    [
      'an e-mail address without a dot',
      contact({ email: 'an@localhost' }),
      [{ field: 'email', fault: 'email' }],
    ],
    [
      'an e-mail address with two dots',
      contact({ email: 'an..b@vidu.vn' }),
      [{ field: 'email', fault: 'email' }],
    ],
    [
      'an e-mail address with accents',
      contact({ email: 'ấn@vidu.vn' }),
      [{ field: 'email', fault: 'email' }],
    ],
    [
      'an e-mail address of 255',
      contact({ email: `${'a'.repeat(247)}@vidu.vn` }),
      [{ field: 'email', fault: 'email' }],
    ],
    ['a telephone number with brackets and dashes', contact({ phone: '(0292) 3-820-820' }), []],
    ['a telephone number from abroad', contact({ phone: '+84 292.3820820' }), []],
    ['a telephone number of 7', contact({ phone: '3820820' }), [{ field: 'phone', fault: 'phone' }]],
    ['a telephone number in words', contact({ phone: 'không có số' }), [{ field: 'phone', fault: 'phone' }]],
    ['a name of 100', contact({ name: 'a'.repeat(100), phone: '02923820820' }), []],
    [
      'a name of 101',
      contact({ name: 'a'.repeat(101), phone: '02923820820' }),
      [{ field: 'name', fault: 'nameLong', count: 101 }],
    ],
    [
      'everything at once, in the order of the form',
      { ...contact({ email: 'x', phone: 'y' }), about: '', category: '', text: '' },
      [
        { field: 'about', fault: 'about' },
        { field: 'category', fault: 'category' },
        { field: 'text', fault: 'textMissing' },
        { field: 'email', fault: 'email' },
        { field: 'phone', fault: 'phone' },
      ],
    ],
  ])('judges %s', (_title, values, errors) => {
    expect(checkFeedback(values)).toEqual(errors);
  });
});

describe('toFeedbackInput', () => {
  it('sends no contact without consent, whatever was typed', () => {
    const values = { ...contact({ email: 'an@vidu.vn' }), consent: false };
    expect(toFeedbackInput(values)).toEqual({ about: 'target-15', category: 'question', text: 'Mười ký tự' });
  });

  it('sends with consent what was filled in, tidied', () => {
    expect(toFeedbackInput(contact({ name: '  Bà   Út ', phone: '(0292) 3-820-820' })).contact).toEqual({
      name: 'Bà Út',
      phone: '0292 3 820 820',
      consent: true,
    });
  });
});
