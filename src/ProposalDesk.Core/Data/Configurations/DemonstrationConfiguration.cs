using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Demonstration;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class DemonstrationConfiguration : IEntityTypeConfiguration<DemonstrationState>
{
    public void Configure(EntityTypeBuilder<DemonstrationState> builder) => builder.Property(s => s.Id).ValueGeneratedNever();
}
