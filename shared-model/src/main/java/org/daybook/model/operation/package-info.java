/// The envelope of a command: identity, canonical bytes, hash chain, personal side record.
@NullMarked
package org.daybook.model.operation;

import org.jspecify.annotations.NullMarked;
