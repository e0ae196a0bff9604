// What is a reader told where the course is not saved? What happened, and what to do.
import type { WhyNot } from '../../offline/told.ts';

export const failureWords: Readonly<Record<WhyNot, string>> = {
  network:
    'A file did not arrive: the connection was lost, or the server did not answer. What is saved stays. When the connection is back, go on.',
  full: 'The device has no more room for this site. What is saved stays. Free some room, in the browser by clearing the data of sites you no longer need, then go on.',
  refused:
    'The browser refused to keep the files, as private windows and strict settings for site data do. Open this page in an ordinary window, or allow this site to keep data, then try again.',
  changed:
    'The server sent something other than this edition. Either a new edition is being put up, or your network puts a page of its own before every other, as a sign-in for visitors does. Sign in if it asks, wait a minute, then go on.',
};

export const cannotWords = {
  insecure:
    'This address is not secure (https), so browsers let nothing be saved from it. Ask whoever runs it for a secure address.',
  refused:
    'This browser, or the frame the course is shown in, lets no site save pages. Open the course in a window of its own, not a private one.',
} as const;
