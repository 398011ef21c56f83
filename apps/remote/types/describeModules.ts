import { dirname } from 'node:path';
import ts from 'typescript';

/**
 * Describes the exposes of a container for TypeScript hosts: the type of each module's default export, with its
 * configuration spelt out, so that a host needs `@cantho/host-sdk` and none of the modules' sources.
 *
 * @param files name of the module to its source file
 * @throws {Error} when a module has no default export of the type `ModuleDefinition`
 */
export function describeModules(
  container: string,
  files: Readonly<Record<string, string>>,
  tsconfig: string,
): string {
  const program = ts.createProgram(Object.values(files), readOptions(tsconfig));
  const checker = program.getTypeChecker();
  const declarations = Object.entries(files).map(([name, file]) => {
    const config = spell(checker, configTypeOf(checker, program.getSourceFile(file), file));
    return `declare module '${container}/${name}' {
  const definition: import('@cantho/host-sdk').ModuleDefinition<${config}>;
  export default definition;
}\n`;
  });
  return `// Generated from the modules' sources; edits are lost.\n${declarations.join('\n')}`;
}

function readOptions(tsconfig: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(tsconfig, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(tsconfig)).options;
}

function configTypeOf(checker: ts.TypeChecker, source: ts.SourceFile | undefined, file: string): ts.Type {
  const module = source && checker.getSymbolAtLocation(source);
  const definition = module && checker.tryGetMemberInModuleExports('default', module);
  const type = definition && checker.getTypeOfSymbol(definition);
  const [config] =
    type?.symbol?.name === 'ModuleDefinition' ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (!config) throw new Error(`expected a ModuleDefinition as default export of ${file}, found none`);
  return config;
}

/** A type in words of its own, without the names of types that stand elsewhere. */
function spell(checker: ts.TypeChecker, type: ts.Type): string {
  if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
    return type.types.map((each) => spell(checker, each)).join(' | ');
  }
  if (checker.isArrayType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return `readonly (${element ? spell(checker, element) : 'unknown'})[]`;
  }
  if (type.flags & ts.TypeFlags.Object && type.getCallSignatures().length === 0) {
    const index = checker
      .getIndexInfosOfType(type)
      .map(({ type: value }) => `readonly [name: string]: ${spell(checker, value)}`);
    const properties = type.getProperties().map((property) => spellProperty(checker, property));
    return `{ ${[...index, ...properties].join('; ')} }`;
  }
  return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}

function spellProperty(checker: ts.TypeChecker, property: ts.Symbol): string {
  const type = checker.getTypeOfSymbol(property);
  if (!(property.flags & ts.SymbolFlags.Optional))
    return `readonly ${property.name}: ${spell(checker, type)}`;
  // What may be missing is said by the mark already.
  return `readonly ${property.name}?: ${spell(checker, checker.getNonNullableType(type))}`;
}
