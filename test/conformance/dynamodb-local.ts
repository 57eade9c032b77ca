import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, cacheFolder } from './fetch.ts';
import { type ServerProcess, startServer } from './server-process.ts';

export const dynamodbLocalVersion = '2.5.4';

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>conformance</groupId>
  <artifactId>dynamodb-local</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.amazonaws</groupId>
      <artifactId>DynamoDBLocal</artifactId>
      <version>${dynamodbLocalVersion}</version>
    </dependency>
  </dependencies>
</project>
`;

/**
 * Amazon's own DynamoDB for one machine, fetched with Maven.
 * @throws NotHere
 */
export async function startDynamodbLocal(): Promise<ServerProcess> {
  const folder = join(cacheFolder, `dynamodb-local-${dynamodbLocalVersion}`);
  const libraries = join(folder, 'lib');
  attempt('no Java compiler is here', 'javac', ['-version']);
  if (!existsSync(join(libraries, `DynamoDBLocal-${dynamodbLocalVersion}.jar`))) fetchLibraries(folder, libraries);
  return startServer('DynamoDB Local', (port) => ({
    file: 'java',
    args: [
      `-Djava.library.path=${libraries}`,
      '-cp',
      join(libraries, '*'),
      join(import.meta.dirname, 'LocalOnlyDynamodb.java'),
      String(port),
    ],
    cwd: folder,
  }));
}

function fetchLibraries(folder: string, libraries: string): void {
  mkdirSync(folder, { recursive: true });
  const pom = join(folder, 'pom.xml');
  writeFileSync(pom, project);
  attempt('DynamoDB Local cannot be fetched with Maven', 'mvn', [
    '--quiet',
    '--batch-mode',
    '--file',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${libraries}`,
  ]);
}
