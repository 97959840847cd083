// The farm article as a Vue component, for server and browser.
import { createSSRApp, h, ref } from 'vue';
import { renderToString } from 'vue/server-renderer';

const appOf = (lines) =>
  createSSRApp({
    setup() {
      const count = ref(0);
      const add = () => {
        count.value += 1;
      };
      return () =>
        h('main', [
          h('button', { type: 'button', onClick: add }, `Praise ${count.value}`),
          lines.map((line) => h('p', { key: line }, line)),
        ]);
    },
  });

export const html = (lines) => renderToString(appOf(lines));
export const hydrate = (root, lines) => void appOf(lines).mount(root);
