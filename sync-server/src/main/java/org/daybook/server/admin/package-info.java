/// What the command line administers, and how it reaches a database.
@NullMarked
package org.daybook.server.admin;

import org.jspecify.annotations.NullMarked;
