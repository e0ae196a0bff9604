// Where does the site begin, seen from a page that may be served at any address? Walks up the address until it
// finds margins.json, then points every address of the page there. Without script the page works where the site
// lies at the root of its domain. A plain string, because the policy admits it by its hash (astro.config.mjs).
export const notFoundScript = `(async()=>{
let root=location.pathname.replace(/[^/]*$/,'');
for(;root!=='/';root=root.replace(/[^/]+\\/$/,'')){
try{const found=await fetch(root+'margins.json');if(found.ok&&(await found.json()).name==='Margins')break}catch{}
}
document.documentElement.dataset.root=root;
if(root==='/')return;
for(const name of ['href','src'])for(const old of document.querySelectorAll('['+name+'^="/"]')){
const moved=root+old.getAttribute(name).slice(1);
if(old.tagName==='SCRIPT')import(moved);else old.setAttribute(name,moved);
}
})()`;
