/// Talks to the server: the only home of HTTP on the desk. Uploads and downloads run apart, so
/// neither waits for the other.
@NullMarked
package org.daybook.app.sync;

import org.jspecify.annotations.NullMarked;
