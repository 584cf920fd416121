namespace ProposalDesk.Core.Consultations;

/// <summary>One contact with the proposers (沟通记录, domain.md §3.4). Kept as recorded; a mistake is struck out with a reason.</summary>
public sealed class Contact
{
    public const int TextMaxLength = 2000;

    public long Id { get; private set; }

    /// <summary>Running number in the case, from 1.</summary>
    public required int Number { get; init; }

    public required int RoundNumber { get; init; }

    public required ContactPhase Phase { get; init; }

    public required ContactMode Mode { get; init; }

    public required DateOnly HeldOn { get; init; }

    public string? Place { get; init; }

    /// <summary>Orders of the proposers who took part, separated by commas; empty when none did.</summary>
    public required string ProposerOrders { get; init; }

    /// <summary>People on the member's side, as names.</summary>
    public required string MemberPeople { get; init; }

    public required string BureauPeople { get; init; }

    /// <summary>The member's opinion.</summary>
    public required string Opinion { get; init; }

    public string? Result { get; init; }

    public required long RecordedById { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }

    public string? StruckOutReason { get; internal set; }

    public bool Counts => StruckOutReason is null;

    internal static bool TookPart(string proposerOrders, int proposerOrder) =>
        proposerOrders.Split(',').Contains(proposerOrder.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
