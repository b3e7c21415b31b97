import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { siteSettings } from '../../../src/buildroot/site.js';
import { workspaceIn } from '../../../src/buildroot/workspace.js';

const workspace = workspaceIn('/builds');

describe('the settings of a site', () => {
  it('download into the workspace', () => {
    const settings = siteSettings({ jobs: 1, ccache: false }, workspace);
    expect(settings.get('BR2_DL_DIR')).toBe('"/builds/dl"');
  });

  it('mean a download folder from where the user is, while Buildroot works in its own folder', () => {
    const settings = siteSettings({ jobs: 1, ccache: false, dlFolder: 'downloads' }, workspace);
    expect(settings.get('BR2_DL_DIR')).toBe(`"${path.resolve('downloads')}"`);
  });

  it('refuse a download folder with spaces', () => {
    const site = { jobs: 1, ccache: false, dlFolder: '/my downloads' };
    expect(() => siteSettings(site, workspace)).toThrow(
      'dl: Buildroot cannot work in a path with spaces: /my downloads',
    );
  });
});
