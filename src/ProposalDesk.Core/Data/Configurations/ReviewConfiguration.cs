using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Reviews;

namespace ProposalDesk.Core.Data.Configurations;

/// <summary>Letters and reports take the same way through review: a step or a point belongs to one of either.</summary>
internal sealed class ReviewConfiguration : IEntityTypeConfiguration<ReviewStep>, IEntityTypeConfiguration<ReturnPoint>
{
    // Both databases spell it alike.
    private const string OneOfBoth = "(\"ReplyId\" IS NULL) <> (\"ReportId\" IS NULL)";

    public void Configure(EntityTypeBuilder<ReviewStep> builder) =>
        builder.ToTable(t => t.HasCheckConstraint("CK_ReviewStep_Of", OneOfBoth));

    public void Configure(EntityTypeBuilder<ReturnPoint> builder)
    {
        builder.Property(p => p.Text).HasMaxLength(ReturnPoint.TextMaxLength);
        builder.ToTable(t => t.HasCheckConstraint("CK_ReturnPoint_Of", OneOfBoth));
    }
}
