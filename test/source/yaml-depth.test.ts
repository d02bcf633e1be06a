/** However a file nests, it is known before a parser sees it: brackets, dashes, indentation, open or closed, on one line or more. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/model/limits.ts';
import { tooDeep } from '../../src/source/yaml/depth.ts';

type Style = 'list' | 'map' | 'dash' | 'key' | 'lines';

/** Within brackets YAML knows no dashes. */
function nested([style, ...inner]: readonly Style[], indent = '', inFlow = false): string {
  if (style === undefined) return 'a';
  if (style === 'list') return `[${nested(inner, indent, true)}]`;
  if (style === 'map') return `{a: ${nested(inner, indent, true)}}`;
  const deeper = `${indent}  `;
  if (style === 'lines' || inFlow) return `[\n${deeper}${nested(inner, deeper, true)}\n${indent}]`;
  if (style === 'dash') return `\n${deeper}- ${nested(inner, `${deeper}  `)}`;
  return `\n${deeper}a: ${nested(inner, deeper)}`;
}

const styles = fc.constantFrom<Style>('list', 'map', 'dash', 'key', 'lines');
const most = LIMITS.yamlDepth.at;

test('as deep as a file may be, in any style', () => {
  fc.assert(
    fc.property(fc.array(styles, { maxLength: most - 2 }), (levels) => {
      expect(tooDeep(`a: ${nested(levels)}\n`)).toBeUndefined();
    }),
  );
});

test('deeper in brackets or in lines than a file may be, whatever closes again', () => {
  const deep = fc.array(styles, { minLength: 2 * most + 2, maxLength: 4 * most });
  fc.assert(
    fc.property(deep, fc.boolean(), (levels, isOpen) => {
      const text = `a: ${nested(levels)}\n`;
      expect(tooDeep(isOpen ? text.replaceAll(/[\]}]/g, '') : text)).toBeDefined();
    }),
  );
});
