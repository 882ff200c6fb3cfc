// Chromium with the benchmark's page, which answers the requests.
//
//     node benches/page/driver.mjs http://127.0.0.1:8080/page/

import { answerRequests, launch, passErrorsOn } from './chromium.mjs';

const address = process.argv[2] ?? '';
// Software rendering stands in for a graphics card where there is none.
const browser = await launch(['--use-angle=swiftshader', '--enable-unsafe-swiftshader']);
const page = await browser.newPage();
passErrorsOn(page);
await page.goto(address);
await page.waitForFunction(() => 'answer' in window);
await answerRequests(browser, (request) => page.evaluate((sent) => window.answer(sent), request));
