using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Organisation;
using ProposalDesk.Core.Worklist;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class WorkItemConfiguration : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.Property(w => w.Key).HasMaxLength(WorkItem.KeyMaxLength);
        builder.Property(w => w.OpenKey).HasMaxLength(WorkItem.KeyMaxLength);
        builder.Property(w => w.Holder).HasMaxLength(WorkHolder.KeyMaxLength);
        builder.Property(w => w.MeantFor).HasMaxLength(WorkHolder.KeyMaxLength);
        builder.HasIndex(w => new { w.ProposalId, w.OpenKey }).IsUnique();
        builder.HasIndex(w => new { w.StatutoryDeadlineId, w.OpenKey }).IsUnique();
        builder.HasOne<StatutoryDeadline>().WithMany().HasForeignKey(w => w.StatutoryDeadlineId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.ReportId, w.OpenKey }).IsUnique();
        // What waits for somebody, the most urgent first, and nothing else is read.
        builder.HasIndex(w => new { w.Holder, w.DueOn, w.Id }).HasFilter("\"OpenKey\" IS NOT NULL");
    }
}
