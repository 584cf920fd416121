namespace ProposalDesk.Core.Audit;

/// <summary>A line of 安全日志: who did what to accounts, rights and personal data, from where; never what a case says.</summary>
public sealed class SecurityEvent : IRecorded
{
    public const int NameMaxLength = 60;
    public const int AboutMaxLength = 120;
    public const int TextMaxLength = 500;

    public long Id { get; private set; }

    /// <summary>UTC, by the system's clock.</summary>
    public required DateTime At { get; init; }

    public required SecurityEventKind Kind { get; init; }

    /// <summary>0 for whoever is not signed in, and for the desk itself.</summary>
    public required long UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>Of the network; empty for what the desk or its server does.</summary>
    public required string Address { get; init; }

    /// <summary>In words: Chrome浏览器（Windows）.</summary>
    public required string Device { get; init; }

    /// <summary>The record it is about: 第85号提案; empty where there is none.</summary>
    public required string About { get; init; }

    /// <summary>A Chinese sentence without secrets.</summary>
    public required string Text { get; init; }
}
