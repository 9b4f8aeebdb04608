package org.daybook.model.ledger.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.value.RowIds;

/// Names of accounts that both programs read: a root of the five that Beancount knows, the kind,
/// and what people call the owner, in letters, digits and dashes. Each account has a name of its
/// own, the same whenever the same accounts are named.
public final class AccountNames {
  private final Map<Account, String> names = new HashMap<>();

  /// @param accounts all that are written
  /// @param label what people call an account's owner, in whatever script
  public AccountNames(Collection<Account> accounts, Function<Account, String> label) {
    var taken = new HashSet<String>();
    accounts.stream()
        .distinct()
        .sorted(Comparator.comparing(Account::kind).thenComparing(Account::ownerId, RowIds.ORDER))
        .forEach(account -> names.put(account, free(prefix(account), label, account, taken)));
  }

  /// The name of an account.
  ///
  /// @throws IllegalArgumentException for one that was not named
  public String of(Account account) {
    var name = names.get(account);
    if (name == null) {
      throw new IllegalArgumentException(account + " was not named");
    }
    return name;
  }

  Collection<String> all() {
    return names.values().stream().sorted().toList();
  }

  private static String free(
      String prefix, Function<Account, String> label, Account account, Set<String> taken) {
    var wanted = prefix + word(label.apply(account));
    var name = wanted;
    for (int number = 2; !taken.add(name); number++) {
      name = wanted + "-" + number;
    }
    return name;
  }

  private static String prefix(Account account) {
    return root(account.kind()) + ":" + word(account.kind().name().replace('_', '-')) + ":";
  }

  private static String root(AccountKind kind) {
    return switch (kind) {
      case DRAWER, SAFE, TRANSIT, BANK, CARD, MOBILE_MONEY, RECEIVABLE, SUSPENSE -> "Assets";
      case TAX, WALLET, DEFERRED -> "Liabilities";
      case INCOME, SUNDRY -> "Income";
      case OVER_SHORT, ROUNDING, PETTY_CASH -> "Expenses";
    };
  }

  /// A component of a name: letters and digits of any script, everything else a dash; it begins
  /// with a capital or a digit, and where the script has no capitals an `X` is put before.
  private static String word(String label) {
    var kept = label.strip().replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-").replaceAll("^-|-$", "");
    if (kept.isEmpty()) {
      return "X";
    }
    int first = Character.toTitleCase(kept.codePointAt(0));
    var rest = kept.substring(Character.charCount(kept.codePointAt(0)));
    boolean begins = Character.isUpperCase(first) || Character.isDigit(first);
    return (begins ? "" : "X") + Character.toString(first) + rest;
  }
}
