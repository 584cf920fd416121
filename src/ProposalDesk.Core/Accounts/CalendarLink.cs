namespace ProposalDesk.Core.Accounts;

/// <summary>日历订阅: the secret address under which a person's calendar program reads their dates; at most one a person.</summary>
public sealed class CalendarLink
{
    public required long UserId { get; init; }

    /// <summary>Raised with every new address; older ones are dead. See <see cref="CalendarCodes"/>.</summary>
    public int Generation { get; private set; }

    /// <summary>Hash of the code in force; null while there is none.</summary>
    public string? CodeHash { get; private set; }

    public bool IsOpen => CodeHash is not null;

    internal void Renew(CalendarCodes codes)
    {
        Generation++;
        CodeHash = CalendarCodes.HashOf(codes.CodeFor(UserId, Generation));
    }

    internal void Revoke() => CodeHash = null;
}
