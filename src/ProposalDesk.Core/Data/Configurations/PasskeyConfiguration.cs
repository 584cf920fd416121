using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalDesk.Core.Accounts;

namespace ProposalDesk.Core.Data.Configurations;

/// <summary>Identity maps passkeys only where an application says so at start; here the model is the same wherever it is built.</summary>
internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    // As WebAuthn allows.
    private const int CredentialIdMaxLength = 1024;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder)
    {
        builder.ToTable("AspNetUserPasskeys");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(CredentialIdMaxLength);
        builder.OwnsOne(p => p.Data).ToJson();
        builder.HasOne<DeskUser>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
    }
}
