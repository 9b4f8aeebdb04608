/// The administration's commands: each parses, calls a use case and prints, plainly or as JSON.
/// They end with 0 when it is done, 1 when it was refused or failed, 2 when they were used wrongly.
/// Passwords come from a prompt, a file or the environment, never from an argument.
@NullMarked
package org.daybook.server.cli;

import org.jspecify.annotations.NullMarked;
