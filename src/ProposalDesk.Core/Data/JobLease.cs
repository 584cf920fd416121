namespace ProposalDesk.Core.Data;

/// <summary>Who does a piece of background work at the moment: keeps two servers on one database apart.</summary>
public sealed class JobLease
{
    public const int NameMaxLength = 40;

    public required string Name { get; init; }

    /// <summary>The process that holds it.</summary>
    public required string Owner { get; set; }

    /// <summary>UTC, by the system's clock: a process that died lets go by itself.</summary>
    public required DateTime Until { get; set; }
}
