using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Accounts;
using ProposalDesk.Core.Batches;
using ProposalDesk.Core.Proposals;

namespace ProposalDesk.Core.Data.Configurations;

internal sealed class BatchConfiguration :
    IEntityTypeConfiguration<DocumentBatch>,
    IEntityTypeConfiguration<BatchItem>,
    IEntityTypeConfiguration<BatchFile>
{
    public void Configure(EntityTypeBuilder<DocumentBatch> builder)
    {
        builder.Property(b => b.Name).HasMaxLength(DocumentBatch.NameMaxLength);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => b.PublicId).IsUnique();
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(b => b.StartedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Items).WithOne().HasForeignKey(i => i.BatchId);
    }

    public void Configure(EntityTypeBuilder<BatchItem> builder)
    {
        builder.HasIndex(i => new { i.BatchId, i.ProposalId }).IsUnique();
        // The worker looks for what waits.
        builder.HasIndex(i => new { i.State, i.Order });
        builder.HasIndex(i => i.ClaimKey);
        builder.HasOne<Proposal>().WithMany().HasForeignKey(i => i.ProposalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(i => i.Files).WithOne().HasForeignKey(f => f.ItemId);
    }

    public void Configure(EntityTypeBuilder<BatchFile> builder)
    {
        builder.Property(f => f.Sha256).HasMaxLength(64);
    }
}
