/// What devices read: changes, the first load, digests. Each of one snapshot of the device's
/// scopes.
@NullMarked
package org.daybook.server.pull;

import org.jspecify.annotations.NullMarked;
