// Updates locales: adds new texts of the sources, drops removed texts, keeps translations.
import { writeFileSync } from 'node:fs';
import { localeFile, mergeTexts, readTexts } from './localeFiles';
import { wantedTexts } from './wantedTexts';

wantedTexts().forEach((wanted, language) => {
  const { texts, added, dropped } = mergeTexts(wanted, readTexts(language), language === 'en');
  writeFileSync(localeFile(language), `${JSON.stringify(texts, null, 2)}\n`);
  added.forEach(key => console.log(`${language}: to translate: ${key}`));
  dropped.forEach(key => console.log(`${language}: dropped: ${key}`));
});
