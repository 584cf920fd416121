namespace ProposalDesk.Core.Figures;

/// <summary>A view of the statistics that a person keeps under a name; only they see it.</summary>
public sealed class SavedView
{
    public const int NameMaxLength = 40;
    public const int QueryMaxLength = 1000;

    public long Id { get; private set; }

    public required long UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>What stands behind the question mark of its address.</summary>
    public required string Query { get; set; }
}
