/** The live page: what it shows now, and the server that sends it to browsers on this machine. */
package io.streampair.pipeline.page;
