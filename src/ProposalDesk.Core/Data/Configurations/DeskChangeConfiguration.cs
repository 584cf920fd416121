using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class DeskChangeConfiguration : IEntityTypeConfiguration<DeskChange>
{
    // Looked up by number alone. No reference to the case: a note outlives what it is about.
    public void Configure(EntityTypeBuilder<DeskChange> builder) => builder.HasKey(c => c.Id);
}
