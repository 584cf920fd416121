using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Organisation;

/// <summary>One line of the history of a yearly date: submitted, refused, struck out, moved; append-only.</summary>
public sealed class StatutoryEvent
{
    public const int TextMaxLength = 1000;

    public long Id { get; private set; }

    public required DateTime At { get; init; }

    public required long ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>A predicate, as in the history of a case.</summary>
    public required string Text { get; init; }

    public string? Reason { get; init; }

    /// <summary>周敏登记…报送, without its full stop; what the desk does by itself is said without it.</summary>
    public string Sentence => ActorName == Actor.DeskName ? Text : $"{ActorName}{Text}";

    /// <summary>An attempt that a rule refused.</summary>
    public required bool IsRefusal { get; init; }
}
