// Which theme did the reader choose last time? Runs in <head> before the first paint, so that a dark page never
// flashes white. A plain string, because the policy admits it by its hash (astro.config.mjs).
export const themeScript =
  "try{const t=localStorage.getItem('margins-theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
