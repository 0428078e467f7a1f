// The other side of the exchange with a second implementation of age: node age.mjs keys|read|write <folder>
import { readFileSync, writeFileSync } from 'node:fs'
import * as age from 'age-encryption'

const [, , what, folder] = process.argv
const text = name => readFileSync(`${folder}/${name}`, 'utf8')

if (what === 'keys') {
  const identity = await age.generateHybridIdentity()
  writeFileSync(`${folder}/identity.txt`, identity + '\n')
  writeFileSync(`${folder}/recipient.txt`, (await age.identityToRecipient(identity)) + '\n')
} else if (what === 'read') {
  const open = async (bytes, decrypter) => {
    if ((await decrypter.decrypt(bytes, 'text')) !== text('payload.txt')) throw new Error('another payload')
  }
  for (const bytes of [readFileSync(`${folder}/ours.bin.age`), age.armor.decode(text('ours.age'))]) {
    const decrypter = new age.Decrypter()
    decrypter.addIdentity(text('identity.txt').trim())
    await open(bytes, decrypter)
  }
  const decrypter = new age.Decrypter()
  decrypter.addPassphrase(text('passphrase.txt'))
  await open(age.armor.decode(text('ours.passphrase.age')), decrypter)
} else {
  const seal = async (name, set) => {
    const encrypter = new age.Encrypter()
    set(encrypter)
    const bytes = await encrypter.encrypt(text('payload.txt'))
    writeFileSync(`${folder}/theirs/${name}.age`, bytes)
    writeFileSync(`${folder}/theirs/${name}.txt.age`, age.armor.encode(bytes))
  }
  await seal('hybrid', encrypter => encrypter.addRecipient(text('recipient.txt').trim()))
  await seal('passphrase', encrypter => {
    encrypter.setPassphrase(text('passphrase.txt'))
    encrypter.setScryptWorkFactor(12)
  })
}
