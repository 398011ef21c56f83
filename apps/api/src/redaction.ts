import type { Redaction } from '@cantho/api-client';

export type FoundPlace = Redaction['found'][number];
export type PersonalKind = FoundPlace['kind'];

/** What stands where something personal was. */
const words: Record<PersonalKind, string> = {
  phone: '[số điện thoại]',
  email: '[thư điện tử]',
  identityNumber: '[số giấy tờ]',
  accountNumber: '[số tài khoản]',
  name: '[tên]',
  address: '[địa chỉ]',
};

export interface Sought {
  /** Names the sender gave. */
  names?: readonly string[];
  /** What is public though it looks personal: telephone numbers, e-mail addresses, domains as `@cantho.gov.vn`. */
  publicContacts?: readonly string[];
}

/**
 * Places of a text that look personal, in order, none within another; in UTF-16 code units. Errs on the side of finding:
 * whoever reads it can leave a place standing only by writing it another way.
 */
export function findPersonalData(
  text: string,
  { names = [], publicContacts = [] }: Sought = {},
): FoundPlace[] {
  const shadow = shadowOf(text);
  const found: FoundPlace[] = [];
  for (const { kind, pattern, accepts } of finders) {
    for (const match of shadow.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.place ?? match.indices?.[0] ?? [0, 0];
      const place = { kind, start, end };
      if (!overlaps(found, place) && accepts(shadow, place)) found.push(place);
    }
  }
  for (const place of names.flatMap((name) => placesOfName(text, name))) {
    if (!overlaps(found, place)) found.push(place);
  }
  const isPublic = publicTest(publicContacts);
  return found
    .filter((place) => !isPublic(shadow.slice(place.start, place.end)))
    .sort((one, other) => one.start - other.start);
}

/** A text with a word in brackets at each of its personal places. */
export function redact(text: string, sought: Sought = {}): Redaction {
  const found = findPersonalData(text, sought);
  let redacted = '';
  let from = 0;
  for (const { kind, start, end } of found) {
    redacted += text.slice(from, start) + words[kind];
    from = end;
  }
  return { text: redacted + text.slice(from), found };
}

function overlaps(found: readonly FoundPlace[], { start, end }: FoundPlace): boolean {
  return found.some((place) => start < place.end && place.start < end);
}

/**
 * The text with one unit for each of its own, so that places agree: digits of every script as ASCII, marks nobody sees as
 * spaces, and what looks like a telephone number but is a date or an amount put out of sight.
 */
function shadowOf(text: string): string {
  const plain = text
    .replace(/[\p{Nd}＠．＋（）－]/gu, (unit) =>
      unit.length === 1 ? unit.normalize('NFKC').replace(/\p{Nd}/u, digitOf) : unit,
    )
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\u00A0]/g, ' ');
  return [dates, amounts].reduce(
    (rest, pattern) => rest.replace(pattern, (part) => '_'.repeat(part.length)),
    plain,
  );
}

/** Digits of a script stand in tens from its zero on. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const month = `(?:0?[1-9]|1[0-2])`;
const year = String.raw`(?:19|20)\d\d`;
const date = `(?:${day}[./-]${month}[./-]${year}|${month}[./-]${year}|${year}[./-]${month}[./-]${day})`;
const dates = new RegExp(String.raw`(?<![\d./-])${date}(?:\s?[-–]\s?${date})?(?![./-]?\d)`, 'g');

const unit = String.raw`(?:đồng|vnđ|vnd|đ(?!\p{L})|₫|usd|\$|%|nghìn|ngàn|triệu|tỷ|tỉ|lượt|người|hộ(?!\p{L})|hồ sơ|giao dịch|văn bản)`;
const amounts = new RegExp(
  String.raw`(?<![\d.,+(])[1-9](?:\d{0,2}(?:[., ]\d{3})+|\d*)(?:[.,]\d{1,2})?\s?${unit}`,
  'giu',
);

interface Finder {
  kind: PersonalKind;
  /** With a group `place` where the place is only part of what matches. */
  pattern: RegExp;
  accepts: (shadow: string, place: FoundPlace) => boolean;
}

const always = () => true;
const noDigit = String.raw`(?<![\d.,]|\d[\s.-])`;
/** What people put between the digits of one number. */
const gap = String.raw`(?:[\s./\-‐-―()_·]|,(?=\d)){0,3}`;
const times = (digits: string, count: string) => `(?:${gap}${digits}){${count}}`;
const theWord = (list: string) => String.raw`(?<![\p{L}\p{N}])(?i:${list})`;
/** Between a word that says what a number is and the number. */
const says = String.raw`[^\d\n]{0,30}?`;

const dot = String.raw`(?:\s?\.\s?|\s?[[(]\s?(?:dot|chấm)\s?[\])]\s?|\s(?:dot|chấm)\s)`;
const atSign = String.raw`(?:\s?@\s?|\s?[[(]\s?(?:at|a còng|@)\s?[\])]\s?|\s(?:a còng|acong)\s)`;
const emails = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}${atSign}[\p{L}\p{N}-]{1,63}(?:${dot}[\p{L}\p{N}-]{2,63}){1,4}`,
  'dgiu',
);

/** Countries are told by +, 00 or the bare 84; at home a number begins with 0. People write O for 0. */
const prefix = String.raw`(?:\(?(?:\+|00)${gap}84${gap}(?:[0oO]${gap})?|(?<!\d)84${gap}|[0oO]${gap})`;
const subscriber = `(?:[35789]${times('[0-9oO]', '8')}|2${times('[0-9oO]', '8,9')}|1${gap}[2689]${times('[0-9oO]', '8')})`;
const phones = new RegExp(
  String.raw`(?<![\d\p{L}]|(?<!\d)\d{1,3},)\(?${prefix}${subscriber}(?![\d\p{L}])`,
  'dgu',
);
const foreignPhones = new RegExp(String.raw`(?<![\d\p{L}])\+[1-9]${times('\\d', '7,14')}(?!\d)`, 'dgu');
const saidPhones = new RegExp(
  String.raw`${theWord('điện thoại|đt|sđt|dđ|di động|zalo|viber|gọi|phone|tel|call|mobile|liên hệ|alo')}${says}(?<place>\d${times('\\d', '7,10')})(?!\d)`,
  'dgiu',
);
const digitWord = '(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)';
const spelledPhones = new RegExp(
  String.raw`(?<!\p{L})${digitWord}(?:[\s,.-]{1,3}${digitWord}){8,10}(?!\p{L})`,
  'dgiu',
);

const identity12 = new RegExp(String.raw`(?<!\d)0${times('\\d', '11')}(?!\d)`, 'dg');
const saidIdentities = new RegExp(
  String.raw`${theWord('căn cước|cccd|cmnd|cmt|cmtnd|chứng minh|định danh|hộ chiếu|passport|bảo hiểm|bhxh|bhyt|mã số thuế|mst')}${says}(?<place>[A-Z]{0,2}\d${times('\\d', '6,12')})(?!\d)`,
  'dgiu',
);
const passports = /(?<![\p{L}\p{N}])[BCKNP]\d{7}(?![\p{L}\p{N}])/dgu;
const bareIdentities = new RegExp(String.raw`${noDigit}\d{9}(?:\d{3})?(?![\d.,]\d|\d)`, 'dg');

const saidAccounts = new RegExp(
  String.raw`${theWord('stk|tk|số tài khoản|tài khoản|số thẻ|thẻ|account|vietcombank|agribank|bidv|vietinbank|techcombank|mbbank|acb|sacombank|momo')}${says}(?<place>\d${times('\\d', '5,18')})(?!\d)`,
  'dgiu',
);
const cards = /(?<!\d)\d{4}(?:[\s.-]?\d{4}){3}(?:[\s.-]?\d{1,3})?(?!\d)/dg;
const bareAccounts = new RegExp(String.raw`${noDigit}\d{10,19}(?![\d.,]\d|\d)`, 'dg');

const properWord = String.raw`\p{Lu}[\p{L}\p{M}]*`;
const introductions = new RegExp(
  String.raw`(?<!\p{L})(?i:tôi tên(?: là)?|tên (?:tôi|em|cháu) là|tôi là|em là|cháu là|họ (?:và )?tên|ký tên|người gửi|người phản ánh)\s?:?\s(?<place>(?:(?i:ông|bà|anh|chị) )?${properWord}(?: ${properWord}){1,4})`,
  'dgu',
);

const houseNumber = String.raw`\d{1,4}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?){0,4}`;
const areas =
  '(?i:đường|phố|hẻm|ngõ|ngách|kiệt|tổ|ấp|khóm|thôn|khu vực|khu phố|khu dân cư|kdc|phường|xã|thị trấn|quận|huyện|thành phố|tp\\.?|tỉnh)';
const areaName = String.raw`${areas}\s(?:\d{1,4}[A-Za-z]?|${properWord}(?: (?:${properWord}|\d{1,3}))*)`;
const moreAreas = String.raw`(?:,?\s(?:${areaName}|${properWord}(?: ${properWord}){1,3}))*`;
const homeWords =
  'số nhà|nhà số|nhà (?:tôi|em) (?:ở )?(?:số)?|(?:tôi|em) ở(?: tại)?(?: số)?|ở số|địa chỉ|thường trú(?: tại)?|tạm trú(?: tại)?|ngụ(?: tại)?|căn hộ|căn nhà số';
const addresses = [
  // A number behind a word that says somebody lives there.
  `${theWord(homeWords)}\\s?:?\\s?(?<place>(?i:số )?${houseNumber}(?!\\d)${moreAreas})`,
  // An area behind such a word, or a smallest area by itself followed by a larger one.
  `${theWord(homeWords)}\\s?:?\\s?(?<place>${areaName}${moreAreas})`,
  // A number before a street, and the areas it lies in.
  `(?<![\\p{L}\\p{N}./-])(?<place>(?i:số )?${houseNumber},?\\s(?:(?i:đường|phố|hẻm|ngõ)\\s)?${properWord}(?: ${properWord}){1,3},\\s?${areaName}${moreAreas})`,
  `(?<![\\p{L}\\p{N}])(?<place>(?i:hẻm|ngõ|ngách|kiệt)\\s${houseNumber}(?!\\d)${moreAreas})`,
].map((source) => new RegExp(source, 'dgu'));

/** The surest come first: what a finder has taken is no other's. */
const finders: readonly Finder[] = [
  { kind: 'email', pattern: emails, accepts: always },
  { kind: 'identityNumber', pattern: saidIdentities, accepts: digits(9, 15, 7) },
  { kind: 'accountNumber', pattern: saidAccounts, accepts: always },
  { kind: 'identityNumber', pattern: identity12, accepts: always },
  { kind: 'phone', pattern: phones, accepts: (shadow, place) => digitsIn(shadow, place) >= 9 },
  { kind: 'phone', pattern: foreignPhones, accepts: always },
  {
    kind: 'phone',
    pattern: saidPhones,
    accepts: (shadow, place) => !/^1[89]00/.test(compact(shadow, place)),
  },
  { kind: 'phone', pattern: spelledPhones, accepts: always },
  { kind: 'accountNumber', pattern: cards, accepts: (shadow, place) => passesLuhn(compact(shadow, place)) },
  { kind: 'identityNumber', pattern: passports, accepts: always },
  { kind: 'identityNumber', pattern: bareIdentities, accepts: always },
  { kind: 'accountNumber', pattern: bareAccounts, accepts: always },
  { kind: 'name', pattern: introductions, accepts: always },
  ...addresses.map((pattern): Finder => ({ kind: 'address', pattern, accepts: always })),
];

function digits(least: number, most: number, withLetter: number) {
  return (shadow: string, place: FoundPlace): boolean => {
    const count = digitsIn(shadow, place);
    return count <= most && count >= (/[A-Z]/i.test(shadow.charAt(place.start)) ? withLetter : least);
  };
}

function compact(shadow: string, { start, end }: FoundPlace): string {
  return shadow.slice(start, end).replace(/[oO]/g, '0').replace(/\D/g, '');
}

function digitsIn(shadow: string, place: FoundPlace): number {
  return compact(shadow, place).length;
}

/** ISO/IEC 7812-1, annex B: what a card's last digit is made of. */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Titles before which a given name alone means a person. */
const titles = 'anh|chi|ong|ba|co|chu|bac|em|di|cau|mo|chau|ban|ten|ten la|toi la|la';

/**
 * A name as given, its last two words, and its last word behind a title or alone at the end of the text; accents and case
 * aside, whatever white space is between.
 */
function placesOfName(text: string, name: string): FoundPlace[] {
  const wanted = foldedWords(name);
  const last = wanted.at(-1);
  if (last === undefined) return [];
  const { folded, starts } = foldWithPlaces(text);
  const sources = [
    wanted.length > 1 ? `(?<place>${wanted.join('\\s+')})` : null,
    wanted.length > 2 ? `(?<place>${wanted.slice(-2).join('\\s+')})` : null,
    last.length > 1 ? `(?<![\\p{L}])(?:${titles})\\s*[:,]?\\s+(?<place>${last})` : null,
    last.length > 1 ? `(?<place>${last})\\s*[.!)]*\\s*$` : null,
  ];
  const places: FoundPlace[] = [];
  for (const source of sources.filter((found) => found !== null)) {
    for (const match of folded.matchAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'dgu'),
    )) {
      const [start, end] = match.indices?.groups?.place ?? [0, 0];
      const place: FoundPlace = { kind: 'name', start: starts[start] ?? 0, end: starts[end] ?? text.length };
      if (!overlaps(places, place)) places.push(place);
    }
  }
  return places;
}

function foldedWords(name: string): string[] {
  return foldWithPlaces(name).folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text without accents and in lower case, and for each of its units where it stood. */
function foldWithPlaces(text: string): { folded: string; starts: number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const point of text) {
    const bare = point.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
    for (let unit = 0; unit < bare.length; unit += 1) starts.push(at);
    folded += bare;
    at += point.length;
  }
  starts.push(at);
  return { folded, starts };
}

function publicTest(contacts: readonly string[]): (place: string) => boolean {
  const known = new Set(contacts.map(comparable));
  const domains = contacts
    .filter((contact) => contact.startsWith('@'))
    .map((contact) => contact.toLowerCase());
  return (place) =>
    known.has(comparable(place)) ||
    domains.some((domain) => place.toLowerCase().replace(/\s/g, '').endsWith(domain));
}

/** Telephone numbers are the same however they are written. */
function comparable(contact: string): string {
  if (contact.includes('@')) return contact.toLowerCase();
  return contact.replace(/\D/g, '').replace(/^(?:00)?84/, '0');
}
