import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { checkedActivities } from './plugins/checkedActivities';
import { knownHosts } from './plugins/knownHosts.mjs';
import { laterInWorker } from './plugins/laterInWorker.mjs';
import { mendedPackages } from './plugins/mendedPackages.mjs';
import { slimYjs } from './plugins/slimYjs.mjs';

const ALA_HOSTS = ['*://*.ala.org/*'];

/** Takes Preact's one innerHTML write out of the bundle: `dangerouslySetInnerHTML` cannot work by accident. */
function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    apply: 'build',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return;
      const out = code.replace(/\w+\.innerHTML=\w+\.__html/, 'void 0');
      if (out === code) throw new Error('preact changed: no innerHTML write found');
      return { code: out, map: null };
    },
  };
}

/**
 * Takes WXT's context out of the content script: nothing uses it, and it sends an event through the page's
 * document by which a page could know us (`<id>:page:wxt:content-script-started`).
 */
function withoutStartEvent(): Plugin {
  return {
    name: 'without-start-event',
    apply: 'build',
    transform(_code, id) {
      if (!/[\\/]wxt[\\/]dist[\\/]utils[\\/]content-script-context\.mjs$/.test(id)) return;
      return { code: 'export class ContentScriptContext {}', map: null };
    },
  };
}

export default defineConfig({
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  vite: ({ browser }) => ({
    plugins: [
      withoutInnerHtml(),
      withoutStartEvent(),
      mendedPackages(),
      slimYjs(),
      knownHosts(),
      checkedActivities(),
      ...(browser === 'firefox' ? [] : [laterInWorker()]),
    ],
    worker: { format: 'es', plugins: () => [mendedPackages(), slimYjs()] },
    build: { target: ['chrome140', 'firefox142'] },
  }),
  zip: { includeSources: ['**/*'], excludeSources: ['screenshots/**', '**/*.log'] },
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox';
    return {
      name: '__MSG_extensionName__',
      description: '__MSG_extensionDescription__',
      default_locale: 'en',
      permissions: [
        'storage',
        'unlimitedStorage',
        'alarms',
        'activeTab',
        'scripting',
        ...(firefox ? ['menus'] : ['contextMenus', 'sidePanel']),
      ],
      optional_permissions: ['notifications'],
      host_permissions: ALA_HOSTS,
      optional_host_permissions: ['*://*/*'],
      ...(firefox
        ? {
            sidebar_action: {
              default_panel: 'panel.html',
              default_title: '__MSG_extensionName__',
              default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
              open_at_install: false,
            },
          }
        : {}),
      action: { default_title: '__MSG_extensionName__', default_area: 'navbar' },
      omnibox: { keyword: 'mb' },
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      commands: {
        note: {
          suggested_key: { default: 'Alt+Shift+N' },
          description: '__MSG_commandNote__',
        },
        panel: {
          suggested_key: { default: 'Alt+Shift+M' },
          description: '__MSG_commandPanel__',
        },
      },
      content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'" },
      web_accessible_resources: [
        {
          resources: ['panel.html'],
          matches: ['<all_urls>'],
          ...(firefox ? {} : { use_dynamic_url: true }),
        },
      ],
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'matchbook@matchbook.example',
                strict_min_version: '142.0',
                data_collection_permissions: {
                  required: ['none'],
                  optional: ['personalCommunications', 'browsingActivity'],
                },
              },
              gecko_android: { strict_min_version: '142.0' },
            },
          }
        : { minimum_chrome_version: '140' }),
    };
  },
});
