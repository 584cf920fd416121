namespace ProposalDesk.Core.Organisation;

/// <summary>科室.</summary>
public sealed class Section
{
    public const int NameMaxLength = 40;

    public long Id { get; private set; }

    public required long BureauId { get; init; }

    public required string Name { get; set; }

    /// <summary>The bureau's office 局办公室.</summary>
    public bool IsOffice { get; set; }

    /// <summary>Place in lists.</summary>
    public int Order { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>分管领导 of this section.</summary>
    public long? SupervisingDeputyId { get; set; }
}
