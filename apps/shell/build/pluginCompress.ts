import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RsbuildPlugin } from '@rsbuild/core';
import { initialFiles, sizeLine } from './initialFiles.ts';

const compressible = /\.(js|css|svg|webmanifest)$/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function brotli(content: Buffer): Buffer {
  return brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}

/** Source maps are for us: beside the served folder, not in it. */
function moveSourceMaps(folder: string): void {
  const maps = join(dirname(folder), 'maps');
  rmSync(maps, { recursive: true, force: true });
  mkdirSync(maps, { recursive: true });
  for (const file of filesIn(folder).filter((name) => name.endsWith('.map'))) {
    renameSync(join(folder, file), join(maps, basename(file)));
  }
}

/** Writes `.br` and `.gz` beside each file, once, at their best; pages are filled in by the server and packed there. */
export function pluginCompress(): RsbuildPlugin {
  return {
    name: 'cantho:compress',
    setup(api) {
      api.onAfterBuild(({ stats }) => {
        if (stats?.hasErrors()) return;
        const folder = api.context.distPath;
        moveSourceMaps(folder);
        for (const file of filesIn(folder).filter((name) => compressible.test(name))) {
          const content = readFileSync(join(folder, file));
          writeFileSync(join(folder, `${file}.br`), brotli(content));
          writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
        }
        const html = readFileSync(join(folder, 'index.html'), 'utf8');
        const sizes = initialFiles(html).map((file) => ({
          file,
          bytes: readFileSync(join(folder, `${file}.br`)).length,
        }));
        api.logger.info(sizeLine(sizes));
      });
    },
  };
}
