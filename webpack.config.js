/**
 * Three builds, started by scripts/build.mjs:
 *   addin      dist/              what is deployed: the page, its scripts, functions.json, icons, manifest
 *   cli        build/cli/         the command line, one file for Node
 *   workbench  build/workbench/   the page that stands in for Excel and the bridge; never deployed
 * Types are checked by `npm run typecheck`, not here.
 */
const path = require('node:path');
const fs = require('node:fs');
const webpack = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { manifestForDeployment } = require('./scripts/manifestForDeployment');

const root = __dirname;
const from = (...parts) => path.join(root, ...parts);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // A name that a module does not export would be undefined when it is called.
  parser: { exportsPresence: 'error' },
  loader: 'esbuild-loader',
  options: { target: 'es2021', jsx: 'automatic', tsconfig: from('tsconfig.json') },
};

const common = {
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: { hints: false },
  stats: 'errors-warnings',
  // What has not changed since the last build is not parsed and minified anew.
  cache: {
    type: 'filesystem',
    cacheDirectory: from('build/cache'),
    buildDependencies: { config: [__filename] },
  },
};

/** The tags of one entry's scripts; a query with the content's hash lets every release be cached for long. */
const scriptTags = (compilation, entry, attribute) =>
  compilation.entrypoints
    .get(entry)
    .getFiles()
    .filter((file) => file.endsWith('.js'))
    .map(
      (file) =>
        `<script ${attribute} src="${file}?${compilation.getAsset(file).info.contenthash ?? compilation.hash}"></script>`,
    );

/** A script that two entries share stands once, where it is first needed. */
const scriptsOfPage = (compilation) => {
  const inOrder = [
    // Deferred: run in order before DOMContentLoaded, where Microsoft's runtimes look for what is associated.
    ...scriptTags(compilation, 'functions', 'defer'),
    ...scriptTags(compilation, 'commands', 'defer'),
    // Async: nobody who calculates waits for React.
    ...scriptTags(compilation, 'taskpane', 'async'),
  ];
  const sources = new Set();
  return inOrder.filter((tag) => {
    const source = tag.match(/src="([^"]+)"/)[1];
    return !sources.has(source) && sources.add(source);
  });
};

const addin = {
  ...common,
  name: 'addin',
  mode: 'production',
  target: ['web', 'es2021'],
  devtool: 'source-map',
  entry: {
    functions: from('src/functions/functions.ts'),
    commands: from('src/commands/commands.ts'),
    taskpane: from('src/taskpane/index.tsx'),
  },
  output: {
    path: from('dist'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:10].js',
    publicPath: 'auto',
    clean: true,
  },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      {
        test: /\.(svg|png)$/,
        type: 'asset/resource',
        generator: { filename: 'assets/[name].[contenthash:10][ext]' },
      },
    ],
  },
  optimization: {
    // One page, so one copy of every module, whichever entry asks first.
    runtimeChunk: 'single',
    splitChunks: { chunks: 'all' },
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({
      output: 'functions.json',
      input: from('src/functions/functions.ts'),
    }),
    new MiniCssExtractPlugin({ filename: '[name].css', chunkFilename: '[name].[contenthash:10].css' }),
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: from('src/taskpane/taskpane.html'),
      inject: false,
      minify: false,
      templateParameters: (compilation) => ({
        scripts: scriptsOfPage(compilation).join('\n    '),
        styles: compilation.entrypoints
          .get('taskpane')
          .getFiles()
          .filter((file) => file.endsWith('.css'))
          .map((file) => `<link rel="stylesheet" href="${file}?${compilation.hash}" />`)
          .join('\n    '),
      }),
    }),
    new CopyPlugin({
      patterns: [
        { from: from('assets'), to: 'assets', globOptions: { ignore: ['**/*.html', '**/examples/**'] } },
        { from: from('assets/*.html'), to: '[name][ext]' },
        { from: from('assets/examples'), to: 'examples', noErrorOnMissing: true },
        {
          from: from('manifest.xml'),
          to: 'manifest.xml',
          transform: (text) => manifestForDeployment(text.toString('utf8'), process.env.FINSAMKALKYL_URL),
        },
      ],
    }),
  ],
};

const cli = {
  ...common,
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { finsamkalkyl: from('src/cli/index.ts') },
  output: { path: from('build/cli'), filename: '[name].js', clean: true },
  module: { rules: [typescript] },
  // Readable traces matter more than size in a file that nobody downloads.
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    {
      apply: (compiler) =>
        compiler.hooks.afterEmit.tap('MakeExecutable', ({ outputOptions }) =>
          fs.chmodSync(path.join(outputOptions.path, 'finsamkalkyl.js'), 0o755),
        ),
    },
  ],
};

const workbench = {
  ...common,
  name: 'workbench',
  // The grid is several megabytes: minifying it takes a minute and nobody downloads it.
  mode: 'development',
  target: ['web', 'es2021'],
  devtool: false,
  entry: {
    page: from('src/workbench/page/index.ts'),
    // Runs in the frame before Office.js: a file of its own that needs no other.
    bridge: from('src/workbench/shell/bridge.ts'),
  },
  output: { path: from('build/workbench'), filename: '[name].js', publicPath: 'auto', clean: true },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.(svg|png|woff2?)$/, type: 'asset/resource' },
    ],
  },
  plugins: [
    new CopyPlugin({ patterns: [{ from: from('src/workbench/page/index.html'), to: 'index.html' }] }),
  ],
};

module.exports = [addin, cli, workbench];
