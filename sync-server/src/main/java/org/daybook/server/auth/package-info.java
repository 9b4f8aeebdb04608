/// People: passwords, signing in, tokens. A token is of the device it was given to and of no use at
/// another.
@NullMarked
package org.daybook.server.auth;

import org.jspecify.annotations.NullMarked;
